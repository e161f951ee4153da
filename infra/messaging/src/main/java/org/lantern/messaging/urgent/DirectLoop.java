package org.lantern.messaging.urgent;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.messaging.ReceiptListener;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.messaging.work.Failures;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for urgent rows without a receipt, whoever holds their lease and whatever the broker has
 * said, and delivers them directly. A claim sets the time of the next try first, later with each
 * try up to a cap and never quite regular; so a row has one caller at a time and no last try. Posts
 * run beside each other: one that hangs holds up none.
 */
@Factory
@Requires(beans = DirectDelivery.class)
final class DirectLoop {
  private static final Logger log = LoggerFactory.getLogger(DirectLoop.class);
  private static final int AT_ONCE = 32;

  private final Transactions transactions;
  private final UrgentTimes times;
  private final UrgentClaims claims;
  private final UrgentOutbox outbox;
  private final DirectDelivery delivery;
  private final List<ReceiptListener> listeners;
  private final Semaphore free = new Semaphore(AT_ONCE);

  DirectLoop(
      Transactions transactions,
      UrgentTimes times,
      UrgentClaims claims,
      UrgentOutbox outbox,
      DirectDelivery delivery,
      List<ReceiptListener> listeners) {
    this.transactions = transactions;
    this.times = times;
    this.claims = claims;
    this.outbox = outbox;
    this.delivery = delivery;
    this.listeners = listeners;
  }

  @Singleton
  Loop loop() {
    return new Loop("urgent-direct", Duration.ofMillis(250), this::round);
  }

  private boolean round() {
    int room = free.availablePermits();
    if (room == 0) {
      return false;
    }
    List<StoredEvent> due = claim(room);
    for (StoredEvent event : due) {
      free.acquireUninterruptibly();
      Thread.ofVirtual().name("direct-" + event.id()).start(() -> deliver(event));
    }
    return false;
  }

  private void deliver(StoredEvent event) {
    try {
      delivery.post(event).ifPresent(this::settle);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      log.warn("receipt for {} not taken: {}", event.id(), Failures.describe(failed));
    } finally {
      free.release();
    }
  }

  private void settle(DisclosureReceived receipt) {
    transactions.background(tx -> {
      boolean first = outbox.received(tx, receipt.eventId());
      listeners.forEach(listener -> listener.received(tx, receipt));
      return first;
    });
  }

  private List<StoredEvent> claim(int room) {
    return claims.claim(
        "direct_due_at",
        room,
        "direct_attempts = direct_attempts + 1, direct_due_at = lantern_now()"
            + " + least(?, ? * power(2, least(direct_attempts, 10))) * (0.75 + random() / 2)"
            + " * interval '1 millisecond'",
        UrgentClaims::event,
        times.directCap().toMillis(),
        times.direct().toMillis());
  }
}
