package org.lantern.messaging.gauges;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the partitions of the coming weeks made and finished ones dropped, each hour. */
@Factory
final class Partitions {
  private static final Logger log = LoggerFactory.getLogger(Partitions.class);
  private final Transactions transactions;

  Partitions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Singleton
  Loop loop() {
    return new Loop("partitions", Duration.ofHours(1), Duration.ofSeconds(1), this::round);
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
