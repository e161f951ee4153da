package org.lantern.safeguarding.escalation;

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
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;

/**
 * Takes the next step of an alert that is due. One alert, one transaction: it claims the row and
 * skips those that another instance holds, so a step is taken once however many look, and a crash
 * in between takes none. Nothing is sent in here.
 */
@Singleton
public class EscalateDueAlerts {
  private static final String CLAIM =
      "select "
          + AlertRow.COLUMNS
          + ", lantern_now() as now from alert a"
          + " where a.state = 'open' and a.next_step_at <= (select lantern_now())"
          + " and a.id <> all (?::uuid[])"
          + " order by a.next_step_at limit 1 for update skip locked";

  private final Transactions transactions;
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
    this.transactions = transactions;
    this.policy = policy;
    this.posts = posts;
    this.steps = steps;
    this.lives = lives;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * Escalates one alert, none of those named; empty when none is due. An alert that cannot be
   * escalated, or not even be read, is thrown with its id, so that the caller goes on with the
   * others.
   */
  Optional<UUID> next(Collection<UUID> except) {
    AtomicReference<@Nullable UUID> claimed = new AtomicReference<>();
    try {
      return transactions.background(tx ->
          tx.one(CLAIM, row -> due(row, claimed), except)
              .map(due -> {
                escalate(tx, due.alert(), due.now());
                return due.alert().id();
              }));
    } catch (RuntimeException failed) {
      UUID alertId = claimed.get();
      throw alertId == null ? failed : new NotEscalated(alertId, failed);
    }
  }

  private static Due due(Row row, AtomicReference<@Nullable UUID> claimed) throws SQLException {
    claimed.set(row.uuid("id"));
    return new Due(AlertRow.alert(row), row.instant("now"));
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

  private record Due(Alert alert, Instant now) {}

  /** This one alert could not be escalated now; the others can. */
  static final class NotEscalated extends RuntimeException {
    private final UUID alertId;

    NotEscalated(UUID alertId, RuntimeException cause) {
      super("alert " + alertId + " was not escalated", cause);
      this.alertId = alertId;
    }

    UUID alertId() {
      return alertId;
    }
  }
}
