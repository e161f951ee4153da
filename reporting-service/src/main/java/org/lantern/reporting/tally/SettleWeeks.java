package org.lantern.reporting.tally;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.platform.database.Transactions;

/**
 * Makes weeks final. A week is settled once, two weeks after it ended, so that staff have had time
 * to record what they saw; and only after it has been quiet for a while, so that a load of old
 * concerns, or a backlog after an outage, is not cut in half. Instances may run it at the same
 * time.
 */
@Singleton
public class SettleWeeks {
  static final int DAYS_SINCE_MONDAY = 7 + 14;

  private final Transactions transactions;
  private final Tallies tallies;
  private final Duration quiet;

  SettleWeeks(
      Transactions transactions,
      Tallies tallies,
      @Value("${lantern.reporting.quiet-before-settling}") Duration quiet) {
    this.transactions = transactions;
    this.tallies = tallies;
    this.quiet = quiet;
  }

  /** Settles all weeks that are due; answers how many. Repeating it changes nothing. */
  @Scheduled(
      fixedDelay = "${lantern.reporting.settle-every}",
      initialDelay = "${lantern.reporting.quiet-before-settling}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  public int settleDueWeeks() {
    return transactions.<Integer>background(tx -> tallies.settle(tx, DAYS_SINCE_MONDAY, quiet));
  }
}
