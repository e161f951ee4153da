package org.lantern.safeguarding.stream;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.AlertRow;

/**
 * What changed since the last look, by whichever instance.
 *
 * <p>A number from a sequence would miss a row that commits late with a low number. Instead each
 * row carries the transaction that changed it, and each look remembers the oldest transaction that
 * was still running: everything before it has been seen, everything from it on is read again. One
 * caller at a time.
 */
@Singleton
class AlertTail {
  private static final String START =
      "select pg_snapshot_xmin(pg_current_snapshot())::text as horizon";

  private static final String LOOK =
      "select h.horizon, a.*, array(select r.staff_id from alert_reader r where r.alert_id = a.id)"
          + " as readers from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) h"
          + " left join lateral (select "
          + AlertRow.COLUMNS
          + " from alert a where a.change_xid >= (?::text)::xid8) a on true"
          + " order by a.change_number";

  private final Transactions transactions;
  private @Nullable String horizon;

  AlertTail(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The changes since the last look, oldest first; some may be repeated. None at the first. */
  List<Change> look() {
    String from = horizon;
    if (from == null) {
      horizon =
          transactions.background(tx -> tx.list(START, row -> row.text("horizon")).getFirst());
      return List.of();
    }
    List<Seen> seen = transactions.background(tx -> tx.list(LOOK, AlertTail::seen, from));
    List<Change> changes = new ArrayList<>();
    for (Seen row : seen) {
      horizon = row.horizon();
      if (row.change() != null) {
        changes.add(row.change());
      }
    }
    return changes;
  }

  private static Seen seen(Row row) throws SQLException {
    return new Seen(
        row.text("horizon"),
        row.uuidOrNull("id") == null
            ? null
            : new Change(AlertRow.alert(row), Set.copyOf(row.uuids("readers"))));
  }

  private record Seen(String horizon, @Nullable Change change) {}
}
