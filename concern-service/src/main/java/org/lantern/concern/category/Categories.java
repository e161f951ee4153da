package org.lantern.concern.category;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * What staff may choose from, in the order in which they see it. It is read from the tables each
 * time, and kept for when they cannot be read. Thread-safe.
 *
 * <p>What a school has switched off or the trust has retired is not offered any more, and still
 * understood when somebody sends it: a page may have been open for days.
 */
@Singleton
public final class Categories {
  private static final int MOST_KEPT = 500;

  /** Over several schools the trust's words stand, and what each school has of its own. */
  private static final String OFFERED =
      "select "
          + CategoryColumns.COLUMNS
          + """
          , c.retired_at is not null or coalesce(o.off, false) as off
            from category c
            full join (select * from school_category
                        where school_id = any (?) and (? or parent is not null)) o
              on o.code = c.code
            join category_heading h on h.code = coalesce(c.parent, o.parent)
           order by h.sort_order, c.sort_order nulls last, o.name, o.code\
          """;

  private static final String ONE =
      "select "
          + CategoryColumns.COLUMNS
          + """
            from (select ?::text as code, ?::uuid[] as schools) asked
            left join category c on c.code = asked.code
            left join lateral (
              select s.* from school_category s
               where s.code = asked.code and s.school_id = any (asked.schools)
               order by array_position(asked.schools, s.school_id) limit 1) o on true
            left join category_heading h on h.code = coalesce(c.parent, o.parent)\
          """;

  private final Transactions transactions;
  private final Map<Chooser, List<Category>> lastRead = new ConcurrentHashMap<>();

  Categories(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Chooser(Set<UUID> schools, Set<Role> roles) {}

  /** What the caller may record under, at whichever of their schools. */
  public List<Category> offered(Caller caller) {
    List<Category> read = offered(caller, caller.schools());
    if (lastRead.size() >= MOST_KEPT) {
      lastRead.clear();
    }
    lastRead.put(new Chooser(caller.schools(), caller.roles()), read);
    return read;
  }

  /** The same at one school; empty where it is none of the caller's. */
  Optional<List<Category>> offered(Caller caller, UUID schoolId) {
    return caller.schools().contains(schoolId)
        ? Optional.of(offered(caller, List.of(schoolId)))
        : Optional.empty();
  }

  /**
   * As this instance last read it for somebody of the same schools and roles, without the database;
   * empty before that.
   */
  public List<Category> lastRead(Caller caller) {
    return lastRead.getOrDefault(new Chooser(caller.schools(), caller.roles()), List.of());
  }

  /**
   * The category of a code as these schools have it, the first one's word before the others'; the
   * transaction's caller must belong to them.
   */
  public Optional<Category> of(Transaction tx, String code, List<UUID> schoolIds) {
    return tx.list(ONE, CategoryColumns::category, code, schoolIds).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What groups may do under an ordinary category at those of these schools that chose it. */
  public Map<UUID, Groups> groups(Transaction tx, String code, Collection<UUID> schoolIds) {
    return tx
        .list(
            "select school_id, loggers, seers, readers from school_category"
                + " where code = ? and school_id = any (?)",
            row -> Map.entry(row.uuid("school_id"), CategoryColumns.groups(row)),
            code,
            schoolIds)
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The same as a tree: the names of the headings with what hangs on each, all in order. */
  public static Map<String, List<Category>> byHeading(List<Category> categories) {
    return categories.stream()
        .collect(Collectors.groupingBy(Category::heading, LinkedHashMap::new, Collectors.toList()));
  }

  private List<Category> offered(Caller caller, Collection<UUID> schoolIds) {
    return transactions.as(
        caller,
        tx ->
            tx.list(OFFERED, Categories::unlessOff, schoolIds, schoolIds.size() == 1).stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<Category> unlessOff(Row row) throws SQLException {
    boolean off = row.flag("off");
    return CategoryColumns.category(row)
        .filter(category -> !off || category.level() != Level.NORMAL);
  }
}
