package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.PendingNotices;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.DueAlerts;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.escalation.Terms;

/**
 * Opens an alert again that somebody has and has done nothing about in time: everybody is told
 * again, from the first step of a new round. It happens once however many instances look: see
 * {@link DueAlerts}. Whoever notes an action first wins: the row is locked for both.
 *
 * <p>A review whose time is over while the school is closed waits until it opens: the closure may
 * have been entered after somebody had taken the review on.
 */
@Singleton
class TellAgain {
  private static final String DUE =
      "a.act_by <= (select lantern_now()) and a.id <> all (?::uuid[]) order by a.act_by";

  private final DueAlerts due;
  private final EscalationPolicy rules;
  private final Posts posts;
  private final TakenSteps steps;
  private final AlertLives lives;
  private final PendingNotices notices;
  private final History history;
  private final AuditTrail audit;
  private final AlertChanges changes;

  TellAgain(
      Transactions transactions,
      EscalationPolicy rules,
      Posts posts,
      TakenSteps steps,
      AlertLives lives,
      PendingNotices notices,
      History history,
      AuditTrail audit,
      AlertChanges changes) {
    this.due = new DueAlerts(transactions, DUE, this::open);
    this.rules = rules;
    this.posts = posts;
    this.steps = steps;
    this.lives = lives;
    this.notices = notices;
    this.history = history;
    this.audit = audit;
    this.changes = changes;
  }

  /** Opens one again that is due; true when there may be more. */
  boolean next() {
    return due.next();
  }

  private void open(Transaction tx, Alert alert, Instant now) {
    People people = posts.around(tx, alert.schoolIds());
    Instant opening = rules.opening(alert.level(), now, people);
    if (opening.isAfter(now)) {
      lives.moved(tx, alert.id(), alert.life().after(new LifeEvent.Postponed(opening)));
      tx.afterCommit(changes::wake);
      return;
    }
    Decision.TakeStep first =
        rules.first(Terms.of(alert), alert.position().round() + 1, now, people);
    AlertLife life =
        alert.life().after(new LifeEvent.LeftUntouched(now, first.position(), first.nextStepAt()));
    if (life.equals(alert.life())) {
      return;
    }
    lives.moved(tx, alert.id(), life);
    notices.stop(tx, alert.id());
    history.append(
        tx,
        alert.id(),
        HistoryEntry.about(
            now,
            HistoryEntry.Kind.LEFT_UNTOUCHED,
            History.SERVICE,
            null,
            alert.handling().holder(),
            null));
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            "alert-told-again",
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of("round", Integer.toString(life.position().round()))));
    steps.write(tx, TakenSteps.Subject.of(alert), first, now);
    tx.afterCommit(changes::wake);
  }
}
