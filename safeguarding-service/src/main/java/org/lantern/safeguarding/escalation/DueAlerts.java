package org.lantern.safeguarding.escalation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts whose time has come, one after the other. One alert, one transaction: it claims the row
 * and skips those that another instance holds, so each is dealt with once however many look, and a
 * crash in between leaves it due. One that fails, or cannot even be read, is left for the next
 * round and stops no other. One thread asks.
 */
public final class DueAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(DueAlerts.class);

  private final Transactions transactions;
  private final String claim;
  private final Work work;
  private final Set<UUID> failedNow = new HashSet<>();

  /**
   * @param due the condition and the order; its one parameter are the ids to leave out
   */
  public DueAlerts(Transactions transactions, String due, Work work) {
    this.transactions = transactions;
    this.claim =
        "select "
            + AlertRow.COLUMNS
            + ", lantern_now() as now from alert a where "
            + due
            + " limit 1 for update skip locked";
    this.work = work;
  }

  /** What is to be done with one, in the transaction that holds it. */
  @FunctionalInterface
  public interface Work {
    void on(Transaction tx, Alert alert, Instant now);
  }

  /** Deals with one; true when there may be more. */
  public boolean next() {
    AtomicReference<@Nullable UUID> claimed = new AtomicReference<>();
    try {
      boolean found = transactions.<Boolean>background(tx -> work(tx, claimed));
      if (!found) {
        failedNow.clear();
      }
      return found;
    } catch (RuntimeException failed) {
      UUID alertId = claimed.get();
      if (alertId == null) {
        failedNow.clear();
        throw failed;
      }
      LOG.error("alert {} is left for the next round: {}", alertId, Failures.describe(failed));
      failedNow.add(alertId);
      return true;
    }
  }

  private boolean work(Transaction tx, AtomicReference<@Nullable UUID> claimed) {
    Due due = tx.one(claim, row -> due(row, claimed), failedNow).orElse(null);
    if (due == null) {
      return false;
    }
    work.on(tx, due.alert(), due.now());
    return true;
  }

  private static Due due(Row row, AtomicReference<@Nullable UUID> claimed) throws SQLException {
    claimed.set(row.uuid("id"));
    return new Due(AlertRow.alert(row), row.instant("now"));
  }

  private record Due(Alert alert, Instant now) {}
}
