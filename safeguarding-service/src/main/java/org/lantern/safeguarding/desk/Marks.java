package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** The marks of people, each under their own login alone. */
@Singleton
class Marks {
  /** The moment, and the mark of the person of the transaction. */
  Glance glance(Transaction tx) {
    return tx.list(
            "select lantern_now() as now,"
                + " pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,"
                + " m.change_number, m.looked_at"
                + " from (values (1)) as once left join desk_mark m on m.login = lantern_login()",
            Marks::glance)
        .getFirst();
  }

  /**
   * Marks what stood on a page as seen. A change that was under way while the page was drawn keeps
   * the mark below itself, so that it is told of once more rather than never. A mark never goes
   * back: of two pages that are marked in either order the later one holds.
   */
  void make(Transaction tx, Look look) {
    tx.add(
        "insert into desk_mark (login, change_number, looked_at)"
            + " select lantern_login(), coalesce(min(a.change_number) - 1, ?), ? from alert a"
            + " where a.change_xid >= (?::text)::xid8 and a.change_number <= ?"
            + " on conflict (login) do update set"
            + " change_number = greatest(desk_mark.change_number, excluded.change_number),"
            + " looked_at = greatest(desk_mark.looked_at, excluded.looked_at)",
        look.change(),
        look.drawnAt(),
        Long.toString(look.horizon()),
        look.change());
  }

  private static Glance glance(Row row) throws SQLException {
    Long change = row.numberOrNull("change_number");
    return new Glance(
        row.instant("now"),
        row.number("horizon"),
        change == null ? null : new Mark(change, row.instant("looked_at")));
  }
}
