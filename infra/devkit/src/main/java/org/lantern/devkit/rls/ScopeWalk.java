package org.lantern.devkit.rls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lantern.devkit.backing.ServiceDatabase;

/**
 * A walk over all tables and views of a service's database with nothing set: neither the role of
 * requests nor that of background work may see one row, except where the table's comment begins
 * with {@code no school data}.
 *
 * @param walked the tables that were looked at, those without school data left out
 * @param empty those among them that hold no row at all, so that the walk says nothing about them
 * @param leaks what was seen, as {@code role sees n rows of table}
 */
public record ScopeWalk(List<String> walked, List<String> empty, List<String> leaks) {
  private static final String DENIED = "42501";

  /** A partition counts as what the comment of its parent says. */
  private static final String TABLES =
      """
      select c.oid::regclass::text, c.relkind in ('r', 'p')
        from pg_class c
        left join pg_inherits i on i.inhrelid = c.oid
       where c.relnamespace = 'public'::regnamespace
         and c.relkind in ('r', 'p', 'v', 'm', 'f')
         and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'no school data%'
         and coalesce(obj_description(i.inhparent, 'pg_class'), '') not like 'no school data%'
         and c.relname <> 'flyway_schema_history'
       order by 1
      """;

  /** Walks; call it when the tables hold rows. Changes nothing. */
  public static ScopeWalk of(ServiceDatabase database) {
    List<String> walked = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    List<String> leaks = new ArrayList<>();
    try (Connection owner = database.asOwner();
        Connection app = database.asApp();
        Connection work = database.asWork();
        Statement statement = owner.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      while (tables.next()) {
        String table = tables.getString(1);
        walked.add(table);
        if (tables.getBoolean(2) && holds(owner, table) == 0) {
          empty.add(table);
        }
        look(app, "app", table, leaks);
        look(work, "work", table, leaks);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the walk over " + database.name() + " failed", e);
    }
    return new ScopeWalk(List.copyOf(walked), List.copyOf(empty), List.copyOf(leaks));
  }

  /**
   * The usual end of a walk.
   *
   * @throws AssertionError when a row was seen, or when nothing was walked
   */
  public void requireNothingVisible() {
    if (walked.isEmpty()) {
      throw new AssertionError("there is no table with school data: nothing was checked");
    }
    if (!leaks.isEmpty()) {
      throw new AssertionError("with nothing set, " + String.join(", ", leaks));
    }
  }

  private static void look(Connection role, String name, String table, List<String> leaks)
      throws SQLException {
    try (Statement statement = role.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      if (rows.getLong(1) > 0) {
        leaks.add("%s sees %d rows of %s".formatted(name, rows.getLong(1), table));
      }
    } catch (SQLException e) {
      if (!DENIED.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** The owner is bound by the policies too: for the count alone they are lifted and put back. */
  private static long holds(Connection owner, String table) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
      try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getLong(1);
      }
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }
}
