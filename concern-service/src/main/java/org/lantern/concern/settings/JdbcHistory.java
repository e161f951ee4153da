package org.lantern.concern.settings;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.paging.Cursor;

/** The history of categories in PostgreSQL. */
@Singleton
final class JdbcHistory implements History {
  private final Ids ids;

  JdbcHistory(Ids ids) {
    this.ids = ids;
  }

  @Override
  public void note(
      Transaction tx, @Nullable UUID schoolId, String code, Caller caller, List<Change> changes) {
    for (Change change : changes) {
      tx.add(
          "insert into category_change"
              + " (id, school_id, code, changed_at, login, name, field, before, after)"
              + " values (?, ?::uuid, ?, lantern_now(), ?, ?, ?, ?::text, ?)",
          ids.next(),
          schoolId,
          code,
          caller.login(),
          caller.name(),
          change.field(),
          change.before(),
          change.after());
    }
  }

  @Override
  public List<NotedChange> latest(
      Transaction tx, @Nullable UUID schoolId, Cursor.@Nullable TimeAndId after, int limit) {
    String query =
        "select n.id, n.changed_at, n.name, n.code, n.field, n.before, n.after,"
            + " coalesce(o.name, c.name) as category_name from category_change n"
            + " left join category c on c.code = n.code"
            + " left join school_category o on o.code = n.code and o.school_id = n.school_id"
            + (schoolId == null ? " where n.school_id is null" : " where n.school_id = ?")
            + (after == null ? "" : " and (n.changed_at, n.id) < (?, ?)")
            + " order by n.changed_at desc, n.id desc limit ?";
    List<Object> values = new ArrayList<>();
    if (schoolId != null) {
      values.add(schoolId);
    }
    if (after != null) {
      values.add(after.at());
      values.add(after.id());
    }
    values.add(limit);
    return tx.list(query, JdbcHistory::noted, values.toArray());
  }

  private static NotedChange noted(Row row) throws SQLException {
    return new NotedChange(
        row.uuid("id"),
        row.instant("changed_at"),
        row.text("name"),
        row.text("code"),
        row.textOrNull("category_name"),
        row.text("field"),
        row.textOrNull("before"),
        row.textOrNull("after"));
  }
}
