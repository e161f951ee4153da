package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/** What was wrong with the lanes, until somebody has been told, and for the desk a day longer. */
@Singleton
public class LaneTroubles {
  /** Longer than the mail server may take over all that is claimed together. */
  private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

  private final Ids ids;

  LaneTroubles(Ids ids) {
    this.ids = ids;
  }

  /** Notes it; the same within an hour counts, and is not told again. */
  void note(Transaction tx, String kind, String topic, String reason) {
    tx.add("select pg_advisory_xact_lock(hashtextextended(?, 7420))", kind + topic + reason);
    tx.add(
        "update lane_alarm set times = times + 1, last_at = lantern_now()"
            + " where kind = ? and topic = ? and reason = ?"
            + " and first_at > lantern_now() - interval '1 hour'",
        kind,
        topic,
        reason);
    if (tx.run() == 0) {
      tx.add(
          "insert into lane_alarm (id, kind, topic, reason, first_at, last_at, next_attempt_at)"
              + " values (?, ?, ?, ?, lantern_now(), lantern_now(), lantern_now())",
          ids.next(),
          kind,
          topic,
          reason);
    }
  }

  /** What the desk should say: the last day. */
  public List<LaneTrouble> recent(Transaction tx) {
    return tx.list(
        "select kind from lane_alarm where last_at > lantern_now() - interval '1 day'"
            + " group by kind order by max(last_at) desc",
        row -> LaneTrouble.ofWire(row.text("kind")));
  }

  /** Some that nobody has been told of yet; no other instance gets them for a while. */
  List<Untold> claim(Transaction tx) {
    return tx.list(
        "with due as (select id from lane_alarm"
            + " where told_at is null and next_attempt_at <= (select lantern_now())"
            + " order by next_attempt_at limit 5 for update skip locked)"
            + " update lane_alarm l"
            + " set next_attempt_at = lantern_now() + ? * interval '1 millisecond'"
            + " from due where l.id = due.id"
            + " returning l.id, l.kind, l.topic, l.reason, l.attempts",
        row ->
            new Untold(
                row.uuid("id"),
                row.text("kind"),
                row.text("topic"),
                row.text("reason"),
                (int) row.number("attempts")),
        CLAIMED_FOR.toMillis());
  }

  void told(Transaction tx, UUID id, String answer) {
    tx.add(
        "update lane_alarm set told_at = lantern_now(), attempts = attempts + 1, answer = ?"
            + " where id = ?",
        answer,
        id);
  }

  void failed(Transaction tx, UUID id, Duration again, String answer) {
    tx.add(
        "update lane_alarm set attempts = attempts + 1, answer = ?,"
            + " next_attempt_at = lantern_now() + ? * interval '1 millisecond' where id = ?",
        answer,
        again.toMillis(),
        id);
  }

  record Untold(UUID id, String kind, String topic, String reason, int attempts) {}
}
