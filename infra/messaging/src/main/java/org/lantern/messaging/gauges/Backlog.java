package org.lantern.messaging.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;

/** Counts what waits, every few seconds and not when somebody asks. */
@Singleton
final class Backlog implements BackgroundPart {
  private final Transactions transactions;
  private final Loop loop = new Loop("backlog", Duration.ofSeconds(5), this::round);
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
