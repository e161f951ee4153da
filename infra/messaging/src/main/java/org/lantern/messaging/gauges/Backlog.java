package org.lantern.messaging.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;

/** Counts what waits, every few seconds and not when somebody asks. */
@Factory
final class Backlog {
  private final Transactions transactions;
  private final AtomicLong ordinary = new AtomicLong();
  private final AtomicLong urgent = new AtomicLong();
  private final AtomicLong oldestUrgentMs = new AtomicLong();
  private final AtomicLong quarantined = new AtomicLong();

  Backlog(Transactions transactions, MeterRegistry meters) {
    this.transactions = transactions;
    meters.gauge("lantern.outbox.waiting", ordinary);
    meters.gauge("lantern.urgent.without.receipt", urgent);
    meters.gauge("lantern.urgent.without.receipt.oldest.ms", oldestUrgentMs);
    meters.gauge("lantern.quarantine.records", quarantined);
  }

  @Singleton
  Loop loop() {
    return new Loop("backlog", Duration.ofSeconds(5), Duration.ofSeconds(1), this::round);
  }

  private boolean round() {
    transactions.background(tx ->
        tx.list(
            "select (select count(*) from outbox where sent_at is null) as ordinary,"
                + " (select count(*) from urgent_outbox where received_at is null) as urgent,"
                + " (select coalesce(extract(epoch from lantern_now() - min(created_at)) * 1000,"
                + " 0)::bigint from urgent_outbox where received_at is null) as oldest,"
                + " (select count(*) from quarantine where settled_at is null) as quarantined",
            row -> {
              ordinary.set(row.number("ordinary"));
              urgent.set(row.number("urgent"));
              oldestUrgentMs.set(row.number("oldest"));
              quarantined.set(row.number("quarantined"));
              return true;
            }));
    return false;
  }
}
