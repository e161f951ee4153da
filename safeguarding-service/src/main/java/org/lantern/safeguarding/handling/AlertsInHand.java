package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;

/**
 * Alerts in the hand of a person who changes something about them. The row is locked, so of two who
 * race the second waits and sees what the first did; the lock is not so strong that it would hold
 * up who notes history at the same time.
 */
@Singleton
class AlertsInHand {
  private static final String LOCK =
      "select "
          + AlertRow.GUARDED_COLUMNS
          + ", lantern_now() as now from alert a where a.id = ? for no key update";

  /** In the order of the ids, so that two who do it at once do not wait for each other for ever. */
  private static final String LOCK_TOGETHER =
      "select "
          + AlertRow.GUARDED_COLUMNS
          + ", lantern_now() as now from alert a"
          + " where a.id = any (?::uuid[]) or a.joined_to = any (?::uuid[])"
          + " order by a.id for no key update";

  private final AlertLives lives;
  private final History history;
  private final AuditTrail audit;
  private final AlertChanges changes;

  AlertsInHand(AlertLives lives, History history, AuditTrail audit, AlertChanges changes) {
    this.lives = lives;
    this.history = history;
    this.audit = audit;
    this.changes = changes;
  }

  /** The alert until the end of the transaction; empty when it is not there, or not for them. */
  Optional<InHand> take(Transaction tx, Caller caller, UUID alertId) {
    return tx.one(LOCK, row -> inHand(row, caller), alertId).flatMap(found -> found);
  }

  /** The alert and all that are seen to together with it; empty as {@link #take}. */
  List<InHand> takeTogether(Transaction tx, Caller caller, UUID alertId) {
    return takeTogether(tx, caller, List.of(alertId));
  }

  /** These alerts and all that are seen to together with any of them, as far as they may read. */
  List<InHand> takeTogether(Transaction tx, Caller caller, List<UUID> alertIds) {
    Set<UUID> leads = new HashSet<>(alertIds);
    leads.addAll(
        tx.list(
            "select coalesce(joined_to, id) as lead from alert where id = any (?::uuid[])",
            row -> row.uuid("lead"),
            alertIds));
    return tx.list(LOCK_TOGETHER, row -> inHand(row, caller), leads, leads).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Stores what became of it, and tells the desks. */
  void keep(Transaction tx, InHand held, AlertLife life) {
    if (!life.equals(held.alert().life())) {
      lives.handled(tx, held.alert().id(), life);
      tx.afterCommit(changes::wake);
    }
  }

  /**
   * Puts on record what the person did.
   *
   * @param words a fact in a few words, never content
   */
  void note(
      Transaction tx,
      InHand held,
      HistoryEntry.Kind kind,
      @Nullable String recipient,
      @Nullable String words) {
    history.append(
        tx,
        held.alert().id(),
        HistoryEntry.about(
            held.now(), kind, held.person(), held.alert().position(), recipient, words));
    audit.append(
        tx,
        new AuditEntry(
            held.caller().login(),
            "alert-" + kind.wire(),
            "alert",
            held.alert().id(),
            held.alert().leadSchool(),
            Map.of("step", Integer.toString(held.alert().position().step()))));
  }

  private static Optional<InHand> inHand(Row row, Caller caller) throws SQLException {
    GuardedAlert found = AlertRow.guarded(row);
    return found.isFor(caller)
        ? Optional.of(new InHand(found.alert(), caller, row.instant("now")))
        : Optional.empty();
  }
}
