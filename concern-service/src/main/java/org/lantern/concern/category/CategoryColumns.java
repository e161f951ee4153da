package org.lantern.concern.category;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.identity.Role;

/**
 * How a query reads a category as a school has it, without a question of its own: it names the
 * trust's row {@code c}, the school's {@code o} and the heading {@code h}. A school's word stands
 * before the trust's, but for the level, where the higher one does.
 */
public final class CategoryColumns {
  public static final String COLUMNS =
      """
      coalesce(c.code, o.code) as code, coalesce(o.name, c.name) as name,
             c.level as trust_level, o.level as school_level, coalesce(c.tier, o.tier) as tier,
             coalesce(c.about_adult, false) as about_adult, h.code as parent, h.name as heading,
             coalesce(o.guidance, c.guidance) as guidance,
             coalesce(c.no_attachments, false) as no_attachments,
             coalesce(o.loggers && lantern_roles(), true) as may_log\
      """;

  private CategoryColumns() {}

  /**
   * Empty where there is none, or where the caller's group may not record under it; the right to
   * record for safeguarding is nobody's to take away.
   */
  public static Optional<Category> category(Row row) throws SQLException {
    String code = row.textOrNull("code");
    if (code == null) {
      return Optional.empty();
    }
    Level level = level(row);
    if (level == Level.NORMAL && !row.flag("may_log")) {
      return Optional.empty();
    }
    return Optional.of(
        new Category(
            code,
            row.text("name"),
            level,
            row.integerOrNull("tier"),
            row.flag("about_adult"),
            row.text("parent"),
            row.text("heading"),
            row.text("guidance"),
            row.flag("no_attachments")));
  }

  /** What each group may do, from the school's columns loggers, seers and readers. */
  public static Groups groups(Row row) throws SQLException {
    List<String> loggers = row.texts("loggers");
    List<String> seers = row.texts("seers");
    List<String> readers = row.texts("readers");
    Map<Role, Permission> chosen = new EnumMap<>(Role.class);
    for (Role group : PermissionRules.GROUPS) {
      String word = group.claim();
      chosen.put(
          group,
          readers.contains(word)
              ? Permission.READ
              : seers.contains(word)
                  ? Permission.SEE
                  : loggers.contains(word) ? Permission.LOG : Permission.NONE);
    }
    return new Groups(chosen);
  }

  private static Level level(Row row) throws SQLException {
    String trust = row.textOrNull("trust_level");
    String school = row.textOrNull("school_level");
    Level level = trust == null ? Level.NORMAL : Level.ofWire(trust);
    return school == null ? level : level.atLeast(Level.ofWire(school));
  }
}
