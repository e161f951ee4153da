package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/**
 * A person takes an alert on. The row is locked, so of two who race the second waits and is told of
 * the first; a repeat changes nothing and answers the same. Pending notices stop in the same
 * transaction. The lock is not so strong that it would hold up who notes history at the same time.
 */
@Singleton
public class AcknowledgeAlert {
  private final Transactions transactions;
  private final History history;
  private final PendingNotices notices;
  private final Outbox outbox;
  private final Ids ids;
  private final AuditTrail audit;
  private final AlertChanges changes;

  AcknowledgeAlert(
      Transactions transactions,
      History history,
      PendingNotices notices,
      Outbox outbox,
      Ids ids,
      AuditTrail audit,
      AlertChanges changes) {
    this.transactions = transactions;
    this.history = history;
    this.notices = notices;
    this.outbox = outbox;
    this.ids = ids;
    this.audit = audit;
    this.changes = changes;
  }

  /** {@code canAct} false notes that somebody has seen it, and lets it go on escalating. */
  public AcknowledgeOutcome acknowledge(Caller caller, UUID alertId, boolean canAct) {
    if (!AlertReaders.includes(caller)) {
      return new AcknowledgeOutcome.NotYourRole();
    }
    return transactions.as(caller, tx -> decide(tx, caller, alertId, canAct));
  }

  private AcknowledgeOutcome decide(Transaction tx, Caller caller, UUID alertId, boolean canAct) {
    Optional<Locked> found =
        tx.one(
            "select "
                + AlertRow.GUARDED_COLUMNS
                + ", lantern_now() as now from alert a"
                + " where a.id = ? for no key update",
            row -> new Locked(AlertRow.guarded(row), row.instant("now")),
            alertId);
    if (found.isEmpty() || !found.get().guarded().isFor(caller)) {
      return new AcknowledgeOutcome.NotFound();
    }
    Alert alert = found.get().guarded().alert();
    Acknowledgement first = alert.acknowledgement();
    if (first != null) {
      return new AcknowledgeOutcome.Taken(first);
    }
    return canAct
        ? new AcknowledgeOutcome.Taken(take(tx, caller, alert, found.get().now()))
        : goOn(tx, caller, alert, found.get().now());
  }

  private Acknowledgement take(Transaction tx, Caller caller, Alert alert, Instant now) {
    Acknowledgement taken = new Acknowledgement(AlertReaders.nameInRecord(caller), now);
    tx.add(
        "update alert set state = 'acknowledged', acknowledged_by = ?, acknowledged_at = ?,"
            + " next_step_at = null where id = ?",
        taken.acknowledgedBy(),
        now,
        alert.id());
    notices.stop(tx, alert.id());
    note(tx, caller, alert, now, HistoryEntry.Kind.ACKNOWLEDGED, "alert-acknowledged");
    outbox.append(
        tx,
        new OutgoingEvent(
            ids.next(),
            AlertAcknowledged.TYPE,
            Topics.SAFEGUARDING,
            alert.concernId(),
            new AlertAcknowledged(alert.concernId(), alert.id(), now)));
    tx.afterCommit(changes::wake);
    return taken;
  }

  private AcknowledgeOutcome goOn(Transaction tx, Caller caller, Alert alert, Instant now) {
    note(tx, caller, alert, now, HistoryEntry.Kind.SEEN_CANNOT_ACT, "alert-seen-cannot-act");
    return new AcknowledgeOutcome.GoesOn();
  }

  private void note(
      Transaction tx,
      Caller caller,
      Alert alert,
      Instant now,
      HistoryEntry.Kind kind,
      String action) {
    history.append(
        tx, alert.id(), HistoryEntry.of(now, kind, caller.login(), alert.position(), null));
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            action,
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of("step", Integer.toString(alert.position().step()))));
  }

  private record Locked(GuardedAlert guarded, Instant now) {}
}
