package org.lantern.concern.recording;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lantern.platform.database.Transactions;

/** Forgets idempotency keys after seven days; any instance may do it, twice does no harm. */
@Singleton
final class ForgetOldKeys {
  private final Transactions transactions;

  ForgetOldKeys(Transactions transactions) {
    this.transactions = transactions;
  }

  @Scheduled(initialDelay = "10m", fixedDelay = "1h")
  void forget() {
    transactions.background(tx ->
        tx.add("delete from idempotency" + " where recorded_at < lantern_now() - interval '7 days'")
            .run());
  }
}
