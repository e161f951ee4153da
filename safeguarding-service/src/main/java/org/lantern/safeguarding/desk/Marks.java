package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.lantern.platform.database.Transaction;

/** The marks of people, each under their own login alone. */
@Singleton
class Marks {
  /** The mark of the person of the transaction; empty until they made one. */
  Optional<Mark> mine(Transaction tx) {
    return tx.one(
        "select change_number, looked_at from desk_mark where login = lantern_login()",
        row -> new Mark(row.number("change_number"), row.instant("looked_at")));
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
}
