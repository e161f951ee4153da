package org.lantern.messaging.gauges;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the partitions of the coming weeks made and finished ones dropped, each hour. */
@Singleton
final class Partitions implements BackgroundPart {
  private static final Logger log = LoggerFactory.getLogger(Partitions.class);
  private final Transactions transactions;
  private final Loop loop = new Loop("partitions", Duration.ofHours(1), this::round);

  Partitions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop(Duration.ofSeconds(1));
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private boolean round() {
    long changed =
        transactions.background(tx ->
            tx.list("select messaging_keep_partitions() as changed", row -> row.number("changed"))
                .getFirst());
    if (changed > 0) {
      log.info("{} partitions made or dropped", changed);
    }
    return false;
  }
}
