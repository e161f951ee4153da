package org.lantern.concern.settings;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.CategoryColumns;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Settings of categories in PostgreSQL. */
@Singleton
final class JdbcSettings implements Settings {
  /** A null school has no row of its own, and the trust's is what there is. */
  private static final String SETTINGS =
      """
      select coalesce(c.code, o.code) as code, o.parent is not null as own, h.code as parent,
             h.name as heading, c.name as trust_name, c.guidance as trust_guidance,
             c.level as trust_level, o.level as school_level,
             coalesce(o.name, c.name) as name, coalesce(o.guidance, c.guidance) as guidance,
             coalesce(c.no_attachments, false) as no_attachments,
             c.retired_at is not null as retired, coalesce(o.off, false) as off,
             o.loggers, o.seers, o.readers, o.version as school_version, c.version as trust_version
        from category c
        full join (select * from school_category where school_id = ?::uuid) o on o.code = c.code
        join category_heading h on h.code = coalesce(c.parent, o.parent)
       where (c.retired_at is null or ?::uuid is null)\
      """;

  /** What a school does otherwise for the first time; the version that was read is 0 then. */
  private static final String FIRST =
      """
      insert into school_category
        (name, guidance, level, off, loggers, seers, readers, school_id, code, version)
      values (?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?, ?, ? + 1)
      on conflict do nothing\
      """;

  private static final String AGAIN =
      """
      update school_category
         set name = ?, guidance = ?, level = ?, off = ?, loggers = ?::text[], seers = ?::text[],
             readers = ?::text[], version = version + 1
       where school_id = ? and code = ? and version = ?\
      """;

  @Override
  public List<Heading> headings(Transaction tx) {
    return tx.list(
        "select code, name from category_heading order by sort_order",
        row -> new Heading(row.text("code"), row.text("name")));
  }

  @Override
  public List<Setting> all(Transaction tx, @Nullable UUID schoolId) {
    return tx.list(
        SETTINGS + " order by h.sort_order, c.sort_order nulls last, o.name, o.code",
        row -> setting(row, schoolId != null),
        schoolId,
        schoolId);
  }

  @Override
  public Optional<Setting> one(Transaction tx, @Nullable UUID schoolId, String code) {
    return tx.one(
        SETTINGS + " and coalesce(c.code, o.code) = ?",
        row -> setting(row, schoolId != null),
        schoolId,
        schoolId,
        code);
  }

  @Override
  public boolean write(Transaction tx, @Nullable UUID schoolId, Setting read, Wanted wanted) {
    return (schoolId == null
                ? tx.add(
                    "update category set name = ?, guidance = ?, level = ?, no_attachments = ?,"
                        + " retired_at = case when ? then coalesce(retired_at, lantern_now()) end,"
                        + " version = version + 1 where code = ? and version = ?",
                    wanted.name(),
                    wanted.guidance(),
                    wanted.level().wire(),
                    wanted.noAttachments(),
                    wanted.off(),
                    read.code(),
                    read.version())
                : tx.add(
                    read.version() == 0 ? FIRST : AGAIN,
                    wanted.name().equals(read.trustName()) ? null : wanted.name(),
                    wanted.guidance().equals(read.trustGuidance()) ? null : wanted.guidance(),
                    !read.own() && wanted.level() == read.least() ? null : wanted.level().wire(),
                    wanted.off(),
                    wanted.groups().wordsOf(Permission.LOG),
                    wanted.groups().wordsOf(Permission.SEE),
                    wanted.groups().wordsOf(Permission.READ),
                    schoolId,
                    read.code(),
                    read.version()))
            .run()
        == 1;
  }

  @Override
  public void add(
      Transaction tx, @Nullable UUID schoolId, String code, String parent, Wanted wanted) {
    if (schoolId == null) {
      tx.add(
          "insert into category (code, name, level, tier, parent, guidance, no_attachments,"
              + " sort_order) select ?, ?, ?, ?, ?, ?, ?, max(sort_order) + 1 from category",
          code,
          wanted.name(),
          wanted.level().wire(),
          ChangeRules.tier(wanted.level()),
          parent,
          wanted.guidance(),
          wanted.noAttachments());
    } else {
      Groups groups = wanted.groups();
      tx.add(
          "insert into school_category (school_id, code, name, guidance, parent, level, tier,"
              + " loggers, seers, readers)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::text[])",
          schoolId,
          code,
          wanted.name(),
          wanted.guidance(),
          parent,
          wanted.level().wire(),
          ChangeRules.tier(wanted.level()),
          groups.wordsOf(Permission.LOG),
          groups.wordsOf(Permission.SEE),
          groups.wordsOf(Permission.READ));
    }
    tx.run();
  }

  private static Setting setting(Row row, boolean ofSchool) throws SQLException {
    boolean own = row.flag("own");
    String trust = row.textOrNull("trust_level");
    String school = row.textOrNull("school_level");
    Level least = trust == null ? Level.NORMAL : Level.ofWire(trust);
    Level level = school == null ? least : least.atLeast(Level.ofWire(school));
    Integer version =
        ofSchool ? row.integerOrNull("school_version") : row.integerOrNull("trust_version");
    return new Setting(
        row.text("code"),
        own,
        row.text("parent"),
        row.text("heading"),
        row.textOrNull("trust_name"),
        row.textOrNull("trust_guidance"),
        least,
        level,
        row.text("name"),
        row.text("guidance"),
        row.flag("no_attachments"),
        ofSchool ? row.flag("off") : row.flag("retired"),
        row.integerOrNull("school_version") == null ? Groups.USUAL : CategoryColumns.groups(row),
        version == null ? 0 : version);
  }
}
