package org.lantern.safeguarding.escalation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;

/**
 * Takes the next step of each alert that is due, once however many instances look: see {@link
 * DueAlerts}. Nothing is sent in here.
 */
@Singleton
class EscalateDueAlerts {
  private static final String DUE =
      "a.state = 'open' and a.next_step_at <= (select lantern_now())"
          + " and a.id <> all (?::uuid[]) order by a.next_step_at";

  private final DueAlerts due;
  private final EscalationPolicy policy;
  private final Posts posts;
  private final TakenSteps steps;
  private final AlertLives lives;
  private final AuditTrail audit;
  private final AlertChanges changes;

  EscalateDueAlerts(
      Transactions transactions,
      EscalationPolicy policy,
      Posts posts,
      TakenSteps steps,
      AlertLives lives,
      AuditTrail audit,
      AlertChanges changes) {
    this.due = new DueAlerts(transactions, DUE, this::escalate);
    this.policy = policy;
    this.posts = posts;
    this.steps = steps;
    this.lives = lives;
    this.audit = audit;
    this.changes = changes;
  }

  /** Escalates one that is due; true when there may be more. */
  boolean next() {
    return due.next();
  }

  private void escalate(Transaction tx, Alert alert, Instant now) {
    Decision decision = policy.decide(alert, now, posts.around(tx, alert.schoolIds()));
    switch (decision) {
      case Decision.Rest() -> {}
      case Decision.Wait(Instant until) ->
          lives.moved(tx, alert.id(), alert.life().after(new LifeEvent.Postponed(until)));
      case Decision.TakeStep taken -> take(tx, alert, taken, now);
    }
    tx.run();
  }

  private void take(Transaction tx, Alert alert, Decision.TakeStep taken, Instant now) {
    lives.moved(
        tx,
        alert.id(),
        alert.life().after(new LifeEvent.StepTaken(taken.position(), taken.nextStepAt())));
    steps.write(tx, TakenSteps.Subject.of(alert), taken, now);
    if (alert.purpose() != Purpose.CANARY) {
      // Thousands of steps a day about nobody would bury what the audit is for.
      audit.append(tx, escalated(alert, taken.position()));
    }
    tx.afterCommit(changes::wake);
  }

  private static AuditEntry escalated(Alert alert, Position position) {
    return new AuditEntry(
        History.SERVICE,
        "alert-escalated",
        "alert",
        alert.id(),
        alert.leadSchool(),
        Map.of(
            "round", Integer.toString(position.round()),
            "step", Integer.toString(position.step())));
  }
}
