package org.lantern.safeguarding.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.Urgency;

/** Counted by a function of the database, which hands out numbers and never an alert. */
@Singleton
final class JdbcWaitingAlerts implements WaitingAlerts {
  @Override
  public List<Waiting> all(Transaction tx) {
    return tx.list(
        "select school_id, level, waits, step, out_of_hours, chain_step, who, alerts, oldest"
            + " from waiting_alerts()",
        row ->
            new Waiting(
                row.uuid("school_id"),
                Urgency.ofWire(row.text("level")),
                Waiting.Stage.ofWire(row.text("waits")),
                row.integerOrNull("step"),
                AlertRow.stepName(row),
                row.number("alerts"),
                row.instant("oldest")));
  }
}
