package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.SealedDetails;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.EscalationSettings;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.escalation.Terms;

/**
 * Opens the alert of a concern, or adds to the one that stands.
 *
 * <p>It runs in the transaction in which the inbox has seen the event for the first time; alert,
 * content, first notices, history, audit and receipt commit together. Two different events about
 * one concern wait for each other on an advisory lock of the concern, so the second finds the alert
 * of the first. An event that adds nothing still gets its receipt.
 */
@Singleton
class OpenAlert {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(?::text, 7419))";

  private static final String STANDING =
      "select now.now, nextval('alert_change') as next_change, a.* from"
          + " (select lantern_now() as now) now left join lateral (select "
          + AlertRow.COLUMNS
          + " from alert a where a.concern_id = ?) a on true";

  private static final String INSERT =
      "insert into alert (id, concern_id, reference, pupil_id, school_ids, excluded_staff, route,"
          + " level, state, opened_at, round, step, steps, step_after_ms, next_step_at, unreadable,"
          + " change_number)"
          + " values (?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, 'open', ?, ?, ?, ?::text[], ?, ?, ?, ?)";

  private static final String CONTENT =
      "insert into alert_content (event_id, alert_id, subject_id, level, arrived_at, sealed)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

  private final SealedDetails sealedDetails;
  private final EscalationSettings settings;
  private final EscalationPolicy rules;
  private final Posts posts;
  private final TakenSteps steps;
  private final History history;
  private final Receipts receipts;
  private final AuditTrail audit;
  private final AlertChanges changes;

  OpenAlert(
      SealedDetails sealedDetails,
      EscalationSettings settings,
      EscalationPolicy rules,
      Posts posts,
      TakenSteps steps,
      History history,
      Receipts receipts,
      AuditTrail audit,
      AlertChanges changes) {
    this.sealedDetails = sealedDetails;
    this.settings = settings;
    this.rules = rules;
    this.posts = posts;
    this.steps = steps;
    this.history = history;
    this.receipts = receipts;
    this.audit = audit;
    this.changes = changes;
  }

  void handle(Transaction tx, Disclosure disclosure) {
    Optional<DisclosureDetails> details =
        sealedDetails.open(disclosure.eventId(), disclosure.subjectId(), disclosure.sealed());
    Opening opening = Opening.of(disclosure.level(), details);
    List<Standing> found = new ArrayList<>(1);
    tx.add(LOCK, disclosure.concernId())
        .addReading(STANDING, OpenAlert::standing, found::add, disclosure.concernId());
    // The question for people takes the two before it along, in one round trip.
    People people = posts.around(tx, disclosure.schoolIds());
    Standing standing = found.getFirst();
    if (standing.alert() == null) {
      open(tx, disclosure, opening, standing, people);
    } else {
      add(tx, disclosure, opening, standing.alert(), standing.now(), people);
    }
    receipts.send(tx, disclosure.concernId(), disclosure.eventId(), standing.now());
  }

  private void open(
      Transaction tx, Disclosure disclosure, Opening opening, Standing standing, People people) {
    Instant now = standing.now();
    Policy policy = settings.policyFor(opening.route(), opening.level());
    Decision.TakeStep first = first(opening, policy, 1, now, people);
    Alert alert =
        new Alert(
            Alert.idOf(disclosure.concernId()),
            disclosure.concernId(),
            disclosure.reference(),
            disclosure.pupilId(),
            disclosure.schoolIds(),
            opening.excluded(),
            opening.route(),
            opening.level(),
            1,
            now,
            first.position(),
            policy,
            first.nextStepAt(),
            null,
            opening.unreadable(),
            standing.nextChange());
    insert(tx, alert);
    content(tx, disclosure, alert.id(), now);
    note(tx, alert, now, HistoryEntry.Kind.OPENED, disclosure, opening, "alert-opened");
    steps.write(tx, subject(alert, opening), first, now);
    tx.afterCommit(() -> changes.opened(alert, TakenSteps.readers(first)));
  }

  private void add(
      Transaction tx,
      Disclosure disclosure,
      Opening arrived,
      Alert alert,
      Instant now,
      People people) {
    Opening opening = arrived.joinedWith(alert);
    content(tx, disclosure, alert.id(), now);
    if (!opening.changes(alert)) {
      note(tx, alert, now, HistoryEntry.Kind.REPEATED, disclosure, opening, "alert-repeated");
      return;
    }
    if (opening.restarts(alert)) {
      restart(tx, disclosure, opening, alert, now, people);
    } else {
      tx.add(
          "update alert set excluded_staff = ?::uuid[], unreadable = ? where id = ?",
          opening.excluded(),
          opening.unreadable(),
          alert.id());
      note(tx, alert, now, HistoryEntry.Kind.AMENDED, disclosure, opening, "alert-amended");
    }
    tx.afterCommit(changes::wake);
  }

  /**
   * Whoever took it on before took on something less: it is open again, and starts from the first
   * step of a new round. What was still to be sent of the old round is not.
   */
  private void restart(
      Transaction tx,
      Disclosure disclosure,
      Opening opening,
      Alert alert,
      Instant now,
      People people) {
    Policy policy = settings.policyFor(opening.route(), opening.level());
    Decision.TakeStep first = first(opening, policy, alert.position().round() + 1, now, people);
    tx.add(
        "update alert set level = ?, route = ?, excluded_staff = ?::uuid[], unreadable = ?,"
            + " steps = ?::text[], step_after_ms = ?, round = ?, step = ?, next_step_at = ?,"
            + " state = 'open', acknowledged_by = null, acknowledged_at = null where id = ?",
        opening.level().wire(),
        opening.route().wire(),
        opening.excluded(),
        opening.unreadable(),
        policy.steps().stream().map(step -> step.wire()).toList(),
        policy.after().toMillis(),
        first.position().round(),
        first.position().step(),
        first.nextStepAt(),
        alert.id());
    tx.add(
        "update notice set state = 'stopped' where alert_id = ? and state = 'pending'", alert.id());
    note(tx, alert, now, HistoryEntry.Kind.RAISED, disclosure, opening, "alert-raised");
    steps.write(tx, subject(alert, opening), first, now);
  }

  private Decision.TakeStep first(
      Opening opening, Policy policy, int round, Instant now, People people) {
    Terms terms =
        new Terms(
            opening.route(), opening.level(), policy, opening.excluded(), opening.unreadable());
    return rules.first(terms, round, now, people);
  }

  private void insert(Transaction tx, Alert alert) {
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
        alert.policy().steps().stream().map(step -> step.wire()).toList(),
        alert.policy().after().toMillis(),
        alert.nextStepAt(),
        alert.unreadable(),
        alert.change());
  }

  private static void content(Transaction tx, Disclosure disclosure, UUID alertId, Instant now) {
    tx.add(
        CONTENT,
        disclosure.eventId(),
        alertId,
        disclosure.subjectId(),
        disclosure.level().wire(),
        now,
        disclosure.sealed());
  }

  private void note(
      Transaction tx,
      Alert alert,
      Instant now,
      HistoryEntry.Kind kind,
      Disclosure disclosure,
      Opening opening,
      String action) {
    String words = opening.unreadable() ? "the content cannot be opened here" : null;
    history.append(tx, alert.id(), HistoryEntry.of(now, kind, History.SERVICE, null, words));
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            action,
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of(
                "level", opening.level().wire(),
                "event", disclosure.eventId().toString(),
                "unreadable", Boolean.toString(opening.unreadable()))));
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        row.instant("now"),
        row.number("next_change"),
        row.uuidOrNull("id") == null ? null : AlertRow.alert(row));
  }

  private static TakenSteps.Subject subject(Alert alert, Opening opening) {
    return new TakenSteps.Subject(
        alert.id(), alert.reference(), alert.leadSchool(), opening.level());
  }

  private record Standing(Instant now, long nextChange, @Nullable Alert alert) {}
}
