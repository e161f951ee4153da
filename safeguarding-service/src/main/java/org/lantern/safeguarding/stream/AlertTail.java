package org.lantern.safeguarding.stream;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What changed since the last look, by whichever instance.
 *
 * <p>A number from a sequence would miss a row that commits late with a low number. Instead each
 * row carries the transaction that changed it, and each look remembers the oldest transaction that
 * was still running: everything before it has been seen, everything from it on is read again. One
 * caller looks at a time; any thread may begin.
 */
@Singleton
class AlertTail {
  private static final Logger LOG = LoggerFactory.getLogger(AlertTail.class);

  private static final String START =
      "select pg_snapshot_xmin(pg_current_snapshot())::text as horizon";

  private static final String LOOK =
      "select h.horizon, a.*"
          + " from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) h"
          + " left join lateral (select "
          + AlertRow.GUARDED_COLUMNS
          + " from alert a where a.change_xid >= (?::text)::xid8) a on true"
          + " order by a.change_number";

  private final Transactions transactions;
  private volatile @Nullable String horizon;

  AlertTail(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Every change from now on will be found, unless it began before and does so already. Who wants
   * to hear of changes begins first and reads what stands afterwards: the first look of a young
   * instance may come late, and must not take for old what somebody already waits to hear of.
   */
  void begin() {
    started();
  }

  /** The changes since the last look, oldest first; some may be repeated. */
  List<GuardedAlert> look() {
    String from = started();
    List<Seen> seen = transactions.background(tx -> tx.list(LOOK, AlertTail::seen, from));
    horizon = seen.getFirst().horizon();
    return seen.stream().map(Seen::alert).filter(Objects::nonNull).toList();
  }

  private String started() {
    String known = horizon;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      known = horizon;
      if (known == null) {
        known =
            transactions.background(tx -> tx.list(START, row -> row.text("horizon")).getFirst());
        horizon = known;
      }
      return known;
    }
  }

  /** One row that cannot be read must not keep the others from the desks. */
  private static Seen seen(Row row) throws SQLException {
    String horizon = row.text("horizon");
    if (row.uuidOrNull("id") == null) {
      return new Seen(horizon, null);
    }
    try {
      return new Seen(horizon, AlertRow.guarded(row));
    } catch (RuntimeException unreadable) {
      LOG.error("alert {} cannot be shown: {}", row.uuid("id"), Failures.describe(unreadable));
      return new Seen(horizon, null);
    }
  }

  private record Seen(String horizon, @Nullable GuardedAlert alert) {}
}
