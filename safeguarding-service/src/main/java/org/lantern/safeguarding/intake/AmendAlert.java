package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.PendingNotices;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.plan.PlanSettings;

/**
 * Joins what has become known with the alert that stands; the concern is locked. What adds nothing
 * is noted and changes nothing.
 */
@Singleton
class AmendAlert {
  private final PlanSettings settings;
  private final EscalationPolicy rules;
  private final TakenSteps steps;
  private final PendingNotices notices;
  private final AlertWrites writes;
  private final AlertChanges changes;

  AmendAlert(
      PlanSettings settings,
      EscalationPolicy rules,
      TakenSteps steps,
      PendingNotices notices,
      AlertWrites writes,
      AlertChanges changes) {
    this.settings = settings;
    this.rules = rules;
    this.steps = steps;
    this.notices = notices;
    this.writes = writes;
    this.changes = changes;
  }

  void join(
      Transaction tx, Alert alert, Opening arrived, UUID eventId, Instant now, People people) {
    Opening opening = arrived.joinedWith(alert);
    if (!opening.changes(alert)) {
      writes.note(tx, alert, now, HistoryEntry.Kind.REPEATED, eventId, opening);
      return;
    }
    if (opening.restarts(alert)) {
      restart(tx, opening, eventId, alert, now, people);
    } else {
      writes.amend(tx, alert, opening);
      writes.note(tx, alert, now, HistoryEntry.Kind.AMENDED, eventId, opening);
    }
    tx.afterCommit(changes::wake);
  }

  /**
   * Whoever took it on before took on something less: it is open again, and starts from the first
   * step of a new round. What was still to be sent of the old round is not.
   */
  private void restart(
      Transaction tx, Opening opening, UUID eventId, Alert alert, Instant now, People people) {
    Policy policy = settings.policyFor(people.policy(), opening.route(), opening.level());
    int round = alert.position().round() + 1;
    Decision.TakeStep first = rules.first(opening.terms(policy), round, now, people);
    AlertLife raised =
        alert.life().after(new LifeEvent.Raised(first.position(), first.nextStepAt()));
    writes.restart(tx, alert, opening, policy, raised);
    notices.stop(tx, alert.id());
    writes.note(tx, alert, now, HistoryEntry.Kind.RAISED, eventId, opening);
    steps.write(tx, TakenSteps.Subject.of(alert), first, now);
  }
}
