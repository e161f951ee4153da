package org.lantern.safeguarding.escalation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.notice.NoticeLoop;
import org.lantern.safeguarding.notice.Notices;
import org.lantern.safeguarding.notice.Places;
import org.lantern.safeguarding.notice.Recipient;

/**
 * Writes what a step that was reached brings with it: its history, the right to read for those who
 * have none by their post, and the notices. The position itself is in the alert's row, which the
 * caller writes in the same transaction: so a step is taken whole, once, or not at all.
 */
@Singleton
public class TakenSteps {
  private final History history;
  private final Notices notices;
  private final NoticeLoop noticeLoop;
  private final AuditTrail audit;

  TakenSteps(History history, Notices notices, NoticeLoop noticeLoop, AuditTrail audit) {
    this.history = history;
    this.notices = notices;
    this.noticeLoop = noticeLoop;
    this.audit = audit;
  }

  /** What of an alert a step needs to know. */
  public record Subject(UUID alertId, UUID leadSchool, Purpose purpose) {
    public static Subject of(Alert alert) {
      return new Subject(alert.id(), alert.leadSchool(), alert.purpose());
    }
  }

  public void write(Transaction tx, Subject alert, Decision.TakeStep taken, Instant now) {
    write(tx, alert, taken, now, false);
  }

  /** The same of an alert that somebody has from the start: whoever is told is told just that. */
  public void inform(Transaction tx, Subject alert, Decision.TakeStep taken, Instant now) {
    write(tx, alert, taken, now, true);
  }

  private void write(
      Transaction tx, Subject alert, Decision.TakeStep taken, Instant now, boolean informs) {
    for (Position skipped : taken.skipped()) {
      note(tx, alert, now, HistoryEntry.Kind.STEP_SKIPPED, skipped, "nobody is known here");
    }
    for (UUID who : taken.withoutPost()) {
      history.append(tx, alert.alertId(), passedOver(who, taken.position(), now));
    }
    note(
        tx,
        alert,
        now,
        HistoryEntry.Kind.STEP_TAKEN,
        taken.position(),
        taken.nobody() ? "nobody at any step: the trust's contact" : taken.audience().words());
    if (alert.purpose() == Purpose.CANARY) {
      return; // the step is the test: nobody may read it and nobody is told
    }
    grant(tx, alert, taken, now);
    Set<Channel> used =
        notices.add(
            tx,
            alert.alertId(),
            taken.position(),
            now,
            taken.recipients(),
            taken.by(),
            Places.of(taken.audience()),
            informs);
    tx.afterCommit(() -> noticeLoop.handOver(alert.alertId(), used));
  }

  /** Those whom this step gives the right to read: not the leads, who have it by their post. */
  public static Set<UUID> readers(Decision.TakeStep taken) {
    return taken.audience() == Audience.SAFEGUARDING_LEADS
        ? Set.of()
        : taken.recipients().stream()
            .map(Recipient::staffId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
  }

  private void grant(Transaction tx, Subject alert, Decision.TakeStep taken, Instant now) {
    Set<UUID> readers = readers(taken);
    if (readers.isEmpty()) {
      return;
    }
    Position position = taken.position();
    tx.add(
        "insert into alert_reader (alert_id, staff_id, round, step, granted_at)"
            + " select ?, staff_id, ?, ?, ? from unnest(?::uuid[]) as g (staff_id)"
            + " on conflict do nothing",
        alert.alertId(),
        position.round(),
        position.step(),
        now,
        readers);
    for (UUID reader : List.copyOf(readers)) {
      audit.append(
          tx,
          new AuditEntry(
              History.SERVICE,
              "alert-access-granted",
              "alert",
              alert.alertId(),
              alert.leadSchool(),
              Map.of("staff", reader.toString(), "step", Integer.toString(position.step()))));
    }
  }

  private static HistoryEntry passedOver(UUID who, Position position, Instant now) {
    return new HistoryEntry(
        now,
        HistoryEntry.Kind.PASSED_OVER,
        History.SERVICE,
        position,
        null,
        who.toString(),
        null,
        null,
        null);
  }

  private void note(
      Transaction tx,
      Subject alert,
      Instant now,
      HistoryEntry.Kind kind,
      Position position,
      String words) {
    history.append(
        tx, alert.alertId(), HistoryEntry.of(now, kind, History.SERVICE, position, words));
  }
}
