package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in an alert's history what became of the entry behind it. The version rises, so that every
 * desk shows it; nothing else of the alert moves: an open one goes on until a person acknowledges
 * it, and an acknowledged one stays so. What comes before its alert waits for it. The concern is
 * locked, so that an alert which opens at the same moment is either seen or comes later.
 */
@Singleton
class NoteEntryChange {
  private static final Logger LOG = LoggerFactory.getLogger(NoteEntryChange.class);

  /** The table's own trigger makes a new version of it. */
  private static final String TOUCH = "update alert set state = state where id = ?";

  private static final String WAIT =
      "insert into entry_change (event_id, concern_id, kind, at) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  private static final String TAKE =
      "with taken as (delete from entry_change where concern_id = ?"
          + " returning event_id, kind, at) select * from taken order by at, event_id";

  private final Transactions transactions;
  private final AlertWrites writes;
  private final History history;
  private final AuditTrail audit;
  private final AlertChanges changes;

  NoteEntryChange(
      Transactions transactions,
      AlertWrites writes,
      History history,
      AuditTrail audit,
      AlertChanges changes) {
    this.transactions = transactions;
    this.writes = writes;
    this.history = history;
    this.audit = audit;
    this.changes = changes;
  }

  void note(Transaction tx, EntryChange change) {
    Alert alert = standing(tx, change.concernId()).alert();
    if (alert == null) {
      tx.add(WAIT, change.eventId(), change.concernId(), change.kind().wire(), change.at());
    } else {
      note(tx, alert, change);
    }
  }

  /** Notes all that waited for an alert which is there now. One that fails stops no other. */
  void noteWaiting() {
    List<UUID> concerns =
        transactions.background(tx ->
            tx.list(
                "select distinct e.concern_id from entry_change e"
                    + " join alert a on a.concern_id = e.concern_id",
                row -> row.uuid("concern_id")));
    for (UUID concernId : concerns) {
      try {
        transactions.background(tx -> noteWaiting(tx, concernId));
      } catch (RuntimeException failed) {
        LOG.error("changes of {} are not noted: {}", concernId, Failures.describe(failed));
      }
    }
  }

  private boolean noteWaiting(Transaction tx, UUID concernId) {
    Alert alert = standing(tx, concernId).alert();
    if (alert == null) {
      return false;
    }
    tx.list(
            TAKE,
            row ->
                new EntryChange(
                    row.uuid("event_id"),
                    concernId,
                    row.text("kind").equals(HistoryEntry.Kind.CORRECTED.wire())
                        ? HistoryEntry.Kind.CORRECTED
                        : HistoryEntry.Kind.ENTRY_WITHDRAWN,
                    row.instant("at")),
            concernId)
        .forEach(change -> note(tx, alert, change));
    return true;
  }

  private AlertWrites.Standing standing(Transaction tx, UUID concernId) {
    Supplier<AlertWrites.Standing> found = writes.lock(tx, concernId);
    tx.run();
    return found.get();
  }

  private void note(Transaction tx, Alert alert, EntryChange change) {
    tx.add(TOUCH, alert.id());
    history.append(
        tx, alert.id(), HistoryEntry.of(change.at(), change.kind(), History.SERVICE, null, null));
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            "alert-" + change.kind().wire(),
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of("event", change.eventId().toString())));
    tx.afterCommit(changes::wake);
  }
}
