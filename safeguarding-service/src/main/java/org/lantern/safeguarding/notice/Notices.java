package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Urgency;

/**
 * The notices as they stand in the database. A row is written leased to this instance, so that no
 * other sends it too; a lease that has run out (a crash) is claimed by whoever comes first.
 */
@Singleton
public class Notices {
  private static final String LEASE = "clock_timestamp() + interval '60 seconds'";

  private static final String ADD =
      "insert into notice (alert_id, round, step, recipient, staff_id, reference, school_id,"
          + " level, next_attempt_at, leased_until, leased_by)"
          + " select ?, ?, ?, r.recipient, r.staff_id, ?, ?, ?, ?, "
          + LEASE
          + ", ? from unnest(?::text[], ?::uuid[]) as r (recipient, staff_id)"
          + " on conflict do nothing";

  private static final String CLAIM =
      "with due as (select alert_id, round, step, recipient from notice"
          + " where state = 'pending' and next_attempt_at <= (select lantern_now())"
          + " and leased_until <= clock_timestamp()"
          + " order by next_attempt_at limit ? for update skip locked)"
          + " update notice n set leased_until = "
          + LEASE
          + ", leased_by = ? from due"
          + " where (n.alert_id, n.round, n.step, n.recipient)"
          + " = (due.alert_id, due.round, due.step, due.recipient)"
          + " returning n.alert_id";

  private static final String MINE =
      "select n.alert_id, n.round, n.step, n.recipient, n.staff_id, n.reference, n.school_id,"
          + " n.level, n.attempts from notice n join alert a on a.id = n.alert_id"
          + " where n.alert_id = any (?) and n.state = 'pending' and n.leased_by = ?"
          + " and n.next_attempt_at <= (select lantern_now())"
          + " and a.state = 'open'"
          + " and not coalesce(n.staff_id = any (a.excluded_staff), false)"
          + " order by n.next_attempt_at, n.alert_id, n.recipient";

  private final NoticeSettings settings;

  Notices(NoticeSettings settings) {
    this.settings = settings;
  }

  /** Leaves a notice for each recipient; one that already stands for this step stays as it is. */
  public void add(
      Transaction tx,
      UUID alertId,
      Position position,
      String reference,
      UUID schoolId,
      Urgency level,
      Instant now,
      Collection<Recipient> recipients) {
    tx.add(
        ADD,
        alertId,
        position.round(),
        position.step(),
        reference,
        schoolId,
        level.wire(),
        now,
        settings.instance(),
        recipients.stream().map(Recipient::key).toList(),
        recipients.stream().map(Recipient::staffId).toList());
  }

  /** Nothing more is sent of what still waits. */
  public void stop(Transaction tx, UUID alertId) {
    tx.add("update notice set state = 'stopped' where alert_id = ? and state = 'pending'", alertId);
  }

  /** What this instance held when it was killed: nobody else sends it before the lease ends. */
  int inherit(Transaction tx) {
    tx.add(
        "update notice set leased_until = clock_timestamp()"
            + " where state = 'pending' and leased_by = ?",
        settings.instance());
    return tx.run();
  }

  /** Leases what is due and nobody's; the alerts concerned. */
  List<UUID> claim(Transaction tx, int limit) {
    return tx.list(CLAIM, row -> row.uuid("alert_id"), limit, settings.instance());
  }

  /** What is due, leased here, and still wanted: the alert open, the recipient not kept out. */
  List<Notice> mine(Transaction tx, Collection<UUID> alertIds) {
    return tx.list(MINE, Notices::notice, alertIds, settings.instance());
  }

  void sent(Transaction tx, Notice notice) {
    tx.add(
        "update notice set state = 'sent', attempts = attempts + 1"
            + " where alert_id = ? and round = ? and step = ? and recipient = ? and state = 'pending'",
        notice.alertId(),
        notice.position().round(),
        notice.position().step(),
        notice.recipient().key());
  }

  void failed(Transaction tx, Notice notice, Duration again) {
    tx.add(
        "update notice set attempts = attempts + 1, leased_until = clock_timestamp(),"
            + " next_attempt_at = lantern_now() + ? * interval '1 millisecond'"
            + " where alert_id = ? and round = ? and step = ? and recipient = ? and state = 'pending'",
        again.toMillis(),
        notice.alertId(),
        notice.position().round(),
        notice.position().step(),
        notice.recipient().key());
  }

  private static Notice notice(Row row) throws SQLException {
    @Nullable UUID staffId = row.uuidOrNull("staff_id");
    return new Notice(
        row.uuid("alert_id"),
        new Position((int) row.number("round"), (int) row.number("step")),
        new Recipient(row.text("recipient"), staffId),
        row.text("reference"),
        row.uuid("school_id"),
        Urgency.ofWire(row.text("level")),
        (int) row.number("attempts"));
  }
}
