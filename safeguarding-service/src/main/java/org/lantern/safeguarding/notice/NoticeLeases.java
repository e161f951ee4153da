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
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;

/**
 * Which process sends which notice. A row is written leased to the process that wrote it, so that
 * no other sends it too. A living process renews what it holds; a lease that has run out belongs to
 * one that is dead, and is claimed by whoever comes first: its successor, or another instance.
 */
@Singleton
class NoticeLeases {
  /** How often a lease is renewed: thrice before it would run out. */
  static final Duration RENEWED_EVERY = Duration.ofSeconds(3);

  static final String LEASE = "clock_timestamp() + interval '10 seconds'";

  private static final String CLAIM =
      "with due as (select alert_id, round, step, recipient, channel from notice"
          + " where channel = ? and state = 'pending' and next_attempt_at <= (select lantern_now())"
          + " and (leased_until <= clock_timestamp() or leased_by = ?)"
          + " and recipient <> all (?::text[])"
          + " order by next_attempt_at limit ? for update skip locked)"
          + " update notice n set leased_until = "
          + LEASE
          + ", leased_by = ? from due"
          + " where (n.alert_id, n.round, n.step, n.recipient, n.channel)"
          + " = (due.alert_id, due.round, due.step, due.recipient, due.channel)"
          + " returning n.alert_id";

  private static final String MINE =
      "select n.alert_id, n.round, n.step, n.recipient, n.staff_id, n.channel, n.reference,"
          + " n.school_id, n.level, n.attempts, n.informs, a.route, a.purpose,"
          + " (select lantern_now()) as now"
          + " from notice n join alert a on a.id = n.alert_id"
          + " where n.alert_id = any (?) and n.channel = ? and n.state = 'pending'"
          + " and n.leased_by = ? and n.next_attempt_at <= (select lantern_now())"
          + " and (a.state = 'open' or n.informs"
          + " or (n.staff_id::text = a.holder and not a.taken_up))"
          + " and not coalesce(n.staff_id = any (a.excluded_staff), false)"
          + " order by n.next_attempt_at, n.alert_id, n.recipient";

  private static final String STOP_WHAT_MAY_NOT_GO =
      "update notice n set state = 'stopped' from alert a"
          + " where a.id = n.alert_id and n.alert_id = any (?) and n.state = 'pending'"
          + " and n.leased_by = ? and (n.staff_id = any (a.excluded_staff)"
          + " or n.informs and not (a.state = 'acknowledged' and a.round = n.round)"
          + " or n.channel in ('teams', 'webhook') and not ("
          + Notices.EVERYBODY_THERE_MAY_KNOW
          + "))";

  private static final String ONE =
      " where alert_id = ? and round = ? and step = ? and recipient = ? and channel = ?"
          + " and state = 'pending'";

  private final NoticeSettings settings;

  NoticeLeases(NoticeSettings settings) {
    this.settings = settings;
  }

  /** What this process holds stays its own for a while longer. */
  int renew(Transaction tx) {
    tx.add(
        "update notice set leased_until = "
            + LEASE
            + " where state = 'pending' and leased_by = ? and leased_until > clock_timestamp()",
        settings.instance());
    return tx.run();
  }

  /**
   * Leases what is due and nobody else's; the alerts concerned. What this process holds already is
   * then not under way, but was left over by a failure: so only for the one that sends, who names
   * those to whom something is under way.
   */
  List<UUID> claim(Transaction tx, Channel channel, Collection<String> busy, int limit) {
    return tx.list(
        CLAIM,
        row -> row.uuid("alert_id"),
        channel.wire(),
        settings.instance(),
        busy,
        limit,
        settings.instance());
  }

  /**
   * What is due, leased here, and still wanted: the alert open, or they are only to know that
   * somebody has it; the recipient not kept out. What was meant for somebody who has been kept out
   * since is stopped, and so is the news that somebody has what nobody has any more.
   */
  List<Waiting> mine(Transaction tx, Channel channel, Collection<UUID> alertIds) {
    return tx.add(STOP_WHAT_MAY_NOT_GO, alertIds, settings.instance())
        .list(MINE, NoticeLeases::waiting, alertIds, channel.wire(), settings.instance());
  }

  void sent(Transaction tx, Notice notice) {
    end(tx, notice, "sent");
  }

  /** It cannot be sent, now or later. */
  void stopped(Transaction tx, Notice notice) {
    end(tx, notice, "stopped");
  }

  private static void end(Transaction tx, Notice notice, String state) {
    tx.add(
        "update notice set state = ?, attempts = attempts + 1" + ONE,
        state,
        notice.alertId(),
        notice.position().round(),
        notice.position().step(),
        notice.recipient().key(),
        notice.channel().wire());
  }

  void failed(Transaction tx, Notice notice, Duration again) {
    tx.add(
        "update notice set attempts = attempts + 1, leased_until = clock_timestamp(),"
            + " next_attempt_at = lantern_now() + ? * interval '1 millisecond'"
            + ONE,
        again.toMillis(),
        notice.alertId(),
        notice.position().round(),
        notice.position().step(),
        notice.recipient().key(),
        notice.channel().wire());
  }

  /**
   * A notice that is to be sent.
   *
   * @param contact who is told instead where its recipient cannot be
   * @param now the time by which it is due
   */
  record Waiting(Notice notice, Recipient contact, Instant now) {}

  private static Waiting waiting(Row row) throws SQLException {
    return new Waiting(
        notice(row), Recipient.contactFor(Route.ofWire(row.text("route"))), row.instant("now"));
  }

  private static Notice notice(Row row) throws SQLException {
    @Nullable UUID staffId = row.uuidOrNull("staff_id");
    return new Notice(
        row.uuid("alert_id"),
        new Position((int) row.number("round"), (int) row.number("step")),
        new Recipient(row.text("recipient"), staffId),
        Channel.ofWire(row.text("channel")).orElse(Channel.EMAIL),
        row.text("reference"),
        row.uuid("school_id"),
        Urgency.ofWire(row.text("level")),
        Purpose.ofWire(row.text("purpose")),
        row.flag("informs"),
        (int) row.number("attempts"));
  }
}
