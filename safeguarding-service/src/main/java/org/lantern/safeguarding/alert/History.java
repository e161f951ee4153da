package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What happened to each alert, appended in the transaction that makes it happen. */
@Singleton
public class History {
  /** The actor of what the service does by itself. */
  public static final String SERVICE = "service:safeguarding-service";

  private static final String APPEND =
      "insert into alert_history (alert_id, at, kind, actor, round, step, channel, recipient,"
          + " message_id, attempt, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ATTEMPTED =
      "insert into alert_history (alert_id, at, kind, actor, round, step, channel, recipient,"
          + " message_id, attempt, answer) values (?, lantern_now(), ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  public void append(Transaction tx, UUID alertId, HistoryEntry entry) {
    Position position = entry.position();
    tx.add(
        APPEND,
        alertId,
        entry.at(),
        entry.kind().wire(),
        entry.actor(),
        position == null ? null : position.round(),
        position == null ? null : position.step(),
        entry.channel() == null ? null : entry.channel().wire(),
        entry.recipient(),
        entry.messageId(),
        entry.attempt(),
        entry.answer());
  }

  /** Appends an attempt to tell somebody, at the time at which it is noted. */
  public void attempted(Transaction tx, UUID alertId, Attempt attempt) {
    HistoryEntry.Kind kind =
        attempt.taken() ? HistoryEntry.Kind.NOTICE_SENT : HistoryEntry.Kind.NOTICE_FAILED;
    tx.add(
        ATTEMPTED,
        alertId,
        kind.wire(),
        SERVICE,
        attempt.position().round(),
        attempt.position().step(),
        attempt.channel().wire(),
        attempt.recipient(),
        attempt.messageId(),
        attempt.number(),
        attempt.answer());
  }

  /** The latest entries, oldest first, up to a number; under the caller's scope. */
  List<HistoryEntry> latest(Transaction tx, UUID alertId, int limit) {
    return tx.list(
            "select at, kind, actor, round, step, channel, recipient, message_id, attempt, answer"
                + " from alert_history where alert_id = ? order by id desc limit ?",
            row -> {
              Integer round = row.integerOrNull("round");
              Integer step = row.integerOrNull("step");
              String channel = row.textOrNull("channel");
              return new HistoryEntry(
                  row.instant("at"),
                  HistoryEntry.Kind.ofWire(row.text("kind")),
                  row.text("actor"),
                  round == null || step == null ? null : new Position(round, step),
                  channel == null ? null : Channel.ofWire(channel).orElse(null),
                  row.textOrNull("recipient"),
                  row.textOrNull("message_id"),
                  row.integerOrNull("attempt"),
                  row.textOrNull("answer"));
            },
            alertId,
            limit)
        .reversed();
  }
}
