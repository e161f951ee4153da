package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.notice.Recipient;

/**
 * Gives a new alert to the safeguarding lead who logged its concern and acts on it. The colleagues
 * of the first step are told all the same, that somebody has it.
 *
 * <p>It belongs to the transaction that opens the alert: alert, acknowledgement, notices and the
 * news for the reporter commit together or not at all, and a repeat of the event finds an alert
 * that stands, to which this never happens. From then on it lives as every acknowledged alert does,
 * and everybody is told again if nothing is done in time.
 */
@Singleton
class HoldFromTheStart {
  private final EscalationPolicy rules;
  private final AlertLives lives;
  private final TakenSteps steps;
  private final History history;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Ids ids;
  private final AlertChanges changes;

  HoldFromTheStart(
      EscalationPolicy rules,
      AlertLives lives,
      TakenSteps steps,
      History history,
      AuditTrail audit,
      Outbox outbox,
      Ids ids,
      AlertChanges changes) {
    this.rules = rules;
    this.lives = lives;
    this.steps = steps;
    this.history = history;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.changes = changes;
  }

  /** The alert has just been inserted, open. */
  void write(
      Transaction tx,
      Alert alert,
      UUID holder,
      Decision.TakeStep first,
      People people,
      Instant now) {
    Instant actBy = rules.after(alert.level(), now, alert.policy().untouchedAfter(), people);
    AlertLife held = alert.life().after(new LifeEvent.Acknowledged(holder.toString(), now, actBy));
    lives.handled(tx, alert.id(), held);
    tx.afterCommit(changes::wake);
    Decision.TakeStep others = toOthers(alert, holder, first, people, now);
    steps.inform(tx, TakenSteps.Subject.of(alert), others, now);
    note(tx, alert, holder, now);
    outbox.append(
        tx,
        new OutgoingEvent(
            ids.next(),
            AlertAcknowledged.TYPE,
            Topics.SAFEGUARDING,
            alert.concernId(),
            new AlertAcknowledged(alert.concernId(), alert.id(), now)));
  }

  /**
   * The others of the first step. Where it would tell nobody else, as at night where the holder is
   * on call alone, the other leads and deputies; that wakes nobody.
   */
  private static Decision.TakeStep toOthers(
      Alert alert, UUID holder, Decision.TakeStep first, People people, Instant now) {
    List<Recipient> others =
        first.recipients().stream()
            .filter(recipient -> !holder.equals(recipient.staffId()))
            .toList();
    if (!others.isEmpty()) {
      return first.telling(others, first.by());
    }
    Set<Channel> quiet = new HashSet<>(first.by());
    quiet.remove(Channel.SMS);
    List<Recipient> leads =
        people.at(Audience.SAFEGUARDING_LEADS, now, alert.excluded()).stream()
            .filter(lead -> !lead.equals(holder))
            .map(Recipient::staff)
            .toList();
    return first.telling(leads, Set.copyOf(quiet));
  }

  private void note(Transaction tx, Alert alert, UUID holder, Instant now) {
    history.append(
        tx,
        alert.id(),
        HistoryEntry.of(
            now,
            HistoryEntry.Kind.ACKNOWLEDGED,
            holder.toString(),
            alert.position(),
            "while logging it"));
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            "alert-" + HistoryEntry.Kind.ACKNOWLEDGED.wire(),
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of(
                "staff", holder.toString(),
                "step", Integer.toString(alert.position().step()))));
  }
}
