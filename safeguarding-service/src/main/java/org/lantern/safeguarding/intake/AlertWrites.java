package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertLives;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.PolicyRow;
import org.lantern.safeguarding.alert.Position;

/** What an arrival reads and writes of its alert: the row, the content, history and audit. */
@Singleton
class AlertWrites {
  /**
   * The plans of what follows are kept: each row is found by its key, and to plan anew for each
   * disclosure takes longer than the reading.
   */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(?::text, 7419)),"
          + " set_config('plan_cache_mode', 'force_generic_plan', true)";

  private static final String STANDING =
      "select now.now, nextval('alert_change') as next_change, a.* from"
          + " (select lantern_now() as now) now left join lateral (select "
          + AlertRow.COLUMNS
          + " from alert a where a.concern_id = ?) a on true";

  private static final String INSERT =
      "insert into alert (id, concern_id, reference, pupil_id, school_ids, excluded_staff, route,"
          + " level, state, opened_at, round, step, policy, next_step_at, unreadable,"
          + " change_number, purpose)"
          + " values (?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, 'open', ?, ?, ?, ?::jsonb, ?, ?, ?, ?)";

  private static final String AMEND =
      "update alert set excluded_staff = ?::uuid[], unreadable = ? where id = ?";

  private static final String RESTART =
      "update alert set level = ?, route = ?, excluded_staff = ?::uuid[], unreadable = ?,"
          + " policy = ?::jsonb where id = ?";

  private static final String CONTENT =
      "insert into alert_content (event_id, alert_id, subject_id, level, arrived_at, sealed)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

  private final AlertLives lives;
  private final History history;
  private final AuditTrail audit;

  AlertWrites(AlertLives lives, History history, AuditTrail audit) {
    this.lives = lives;
    this.history = history;
    this.audit = audit;
  }

  /** The alert of a concern as it stands, none before the first event; and the time. */
  record Standing(Instant now, long nextChange, @Nullable Alert alert) {}

  /**
   * Until the end of the transaction nobody else opens or amends the alert of this concern. It is
   * sent with the next query of the transaction, and only then is there an answer.
   */
  Supplier<Standing> lock(Transaction tx, UUID concernId) {
    List<Standing> found = new ArrayList<>(1);
    tx.add(LOCK, concernId).addReading(STANDING, AlertWrites::standing, found::add, concernId);
    return found::getFirst;
  }

  void insert(Transaction tx, Alert alert) {
    Position position = alert.position();
    tx.add(
        INSERT,
        alert.id(),
        alert.concernId(),
        alert.reference(),
        alert.pupilId(),
        alert.schoolIds(),
        alert.excluded(),
        alert.route().wire(),
        alert.level().wire(),
        alert.openedAt(),
        position.round(),
        position.step(),
        PolicyRow.write(alert.policy()),
        alert.nextStepAt(),
        alert.unreadable(),
        alert.change(),
        alert.purpose().wire());
  }

  void amend(Transaction tx, Alert alert, Opening opening) {
    tx.add(AMEND, opening.excluded(), opening.unreadable(), alert.id());
  }

  /** What it starts again with; where it stands then is its life's to say. */
  void restart(Transaction tx, Alert alert, Opening opening, Policy policy, AlertLife life) {
    lives.moved(tx, alert.id(), life);
    tx.add(
        RESTART,
        opening.level().wire(),
        opening.route().wire(),
        opening.excluded(),
        opening.unreadable(),
        PolicyRow.write(policy),
        alert.id());
  }

  void content(Transaction tx, Disclosure disclosure, Instant now) {
    tx.add(
        CONTENT,
        disclosure.eventId(),
        Alert.idOf(disclosure.concernId()),
        disclosure.subjectId(),
        disclosure.level().wire(),
        now,
        disclosure.sealed());
  }

  /** What an event did to the alert, in its history and in the audit. */
  void note(
      Transaction tx,
      Alert alert,
      Instant now,
      HistoryEntry.Kind kind,
      UUID eventId,
      Opening opening) {
    String words = opening.unreadable() ? "the content cannot be opened here" : null;
    history.append(tx, alert.id(), HistoryEntry.of(now, kind, History.SERVICE, null, words));
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            "alert-" + kind.wire(),
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of(
                "level", opening.level().wire(),
                "event", eventId.toString(),
                "unreadable", Boolean.toString(opening.unreadable()))));
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        row.instant("now"),
        row.number("next_change"),
        row.uuidOrNull("id") == null ? null : AlertRow.alert(row));
  }
}
