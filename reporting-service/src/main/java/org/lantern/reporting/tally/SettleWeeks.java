package org.lantern.reporting.tally;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Topics;
import org.lantern.messaging.consumer.Unread;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Makes weeks final. A week is settled once, two weeks after it ended, so that staff have had time
 * to record what they saw; and only after it has been quiet for a while, so that a load of old
 * concerns is not cut in half. After an outage a backlog waits, on the topic or behind it: so
 * nothing is settled before this instance has seen the topic read to its end, at every look, for
 * the same while; a broker that does not answer and the start count as not read. What an instance
 * of concern-service holds that is down for longer comes late. Instances may run it at the same
 * time.
 */
@Singleton
public class SettleWeeks {
  static final int DAYS_SINCE_MONDAY = 7 + 14;

  private final Transactions transactions;
  private final Tallies tallies;
  private final Unread unread;
  private final Duration quiet;

  /** When something was last known to wait, by the database's clock; null before the first look. */
  private @Nullable Instant waitingAt;

  SettleWeeks(
      Transactions transactions,
      Tallies tallies,
      Unread unread,
      @Value("${lantern.reporting.quiet-before-settling}") Duration quiet) {
    this.transactions = transactions;
    this.tallies = tallies;
    this.unread = unread;
    this.quiet = quiet;
  }

  /** Settles all weeks that are due; answers how many. Repeating it changes nothing. */
  @Scheduled(
      fixedDelay = "${lantern.reporting.settle-every}",
      initialDelay = "${lantern.reporting.settle-every}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  public synchronized int settleDueWeeks() {
    boolean waiting = unread.anyOf(Topics.CONCERN);
    return transactions.<Integer>background(tx -> {
      Instant now = now(tx);
      Instant since = waitingAt;
      if (waiting || since == null) {
        waitingAt = now;
        return 0;
      }
      return now.isBefore(since.plus(quiet)) ? 0 : tallies.settle(tx, DAYS_SINCE_MONDAY, quiet);
    });
  }

  private static Instant now(Transaction tx) {
    return tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
  }
}
