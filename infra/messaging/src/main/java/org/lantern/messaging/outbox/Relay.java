package org.lantern.messaging.outbox;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.work.Loop;

/**
 * Sends what was left behind: rows of an instance that died between commit and hand-over, rows
 * whose send failed, and rows that had to wait for another of their key. Any number of relays may
 * run beside each other.
 */
@Factory
final class Relay {
  private final Claims claims;
  private final KeyOrder order;
  private final LaneProducer producer;
  private UUID from = new UUID(0, 0);

  Relay(Claims claims, KeyOrder order, @Named("ordinary") LaneProducer producer) {
    this.claims = claims;
    this.order = order;
    this.producer = producer;
  }

  @Singleton
  Loop loop(Settled settled) {
    Loop loop = new Loop("outbox-relay", Duration.ofMillis(500), this::round);
    settled.whenReleased(loop::wake);
    return loop;
  }

  private boolean round() {
    if (!producer.isWarm() || order.isFull()) {
      return false;
    }
    long lastStart = System.nanoTime() + LeaseTimes.LAST_START.toNanos();
    Claims.Claimed claimed = claims.claim(from);
    boolean wrapped = from.equals(claimed.next());
    from = claimed.next();
    for (List<ClaimedRow> rows : claimed.keys()) {
      order.claimed(rows.stream().map(ClaimedRow::event).toList(), lastStart);
    }
    return !wrapped;
  }
}
