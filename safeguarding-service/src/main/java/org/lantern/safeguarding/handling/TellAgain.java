package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.PendingNotices;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.escalation.Terms;

/**
 * Opens an alert again that somebody has and has done nothing about in time: everybody is told
 * again, from the first step of a new round. One alert, one transaction: it claims the row and
 * skips those that another instance holds, so it happens once however many look, and a crash in
 * between leaves it due. Whoever notes an action first wins: the row is locked for both.
 *
 * <p>A review whose time is over while the school is closed waits until it opens: the closure may
 * have been entered after somebody had taken the review on.
 */
@Singleton
class TellAgain {
  private static final String CLAIM =
      "select "
          + AlertRow.COLUMNS
          + ", lantern_now() as now from alert a"
          + " where a.act_by <= (select lantern_now()) and a.id <> all (?::uuid[])"
          + " order by a.act_by limit 1 for update skip locked";

  private final Transactions transactions;
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
    this.transactions = transactions;
    this.rules = rules;
    this.posts = posts;
    this.steps = steps;
    this.lives = lives;
    this.notices = notices;
    this.history = history;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * Opens one again, none of those named; empty when none is due. One that fails is thrown with its
   * id, so that the caller goes on with the others.
   */
  Optional<UUID> next(Collection<UUID> except) {
    AtomicReference<@Nullable UUID> claimed = new AtomicReference<>();
    try {
      return transactions.background(tx ->
          tx.one(CLAIM, row -> due(row, claimed), except)
              .map(due -> {
                open(tx, due.alert(), due.now());
                return due.alert().id();
              }));
    } catch (RuntimeException failed) {
      UUID alertId = claimed.get();
      throw alertId == null ? failed : new NotToldAgain(alertId, failed);
    }
  }

  private static Due due(Row row, AtomicReference<@Nullable UUID> claimed) throws SQLException {
    claimed.set(row.uuid("id"));
    return new Due(AlertRow.alert(row), row.instant("now"));
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

  private record Due(Alert alert, Instant now) {}

  /** This one alert could not be opened again now; the others can. */
  static final class NotToldAgain extends RuntimeException {
    private final UUID alertId;

    NotToldAgain(UUID alertId, RuntimeException cause) {
      super("alert " + alertId + " was not told again", cause);
      this.alertId = alertId;
    }

    UUID alertId() {
      return alertId;
    }
  }
}
