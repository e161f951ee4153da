package org.lantern.messaging.urgent;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.messaging.work.Loop;

/**
 * Produces urgent rows again whose lease has run out without a receipt: their instance died, the
 * send failed, or the record was lost after it was acknowledged. Each claim lengthens the next
 * lease up to a cap; there is no last attempt. Rows are independent: no order is kept.
 */
@Factory
final class UrgentRelay {
  private static final int BATCH = 200;

  private final MessagingSettings settings;
  private final UrgentClaims claims;
  private final UrgentOutbox outbox;
  private final LaneProducer producer;

  UrgentRelay(
      MessagingSettings settings,
      UrgentClaims claims,
      UrgentOutbox outbox,
      @Named("urgent") LaneProducer producer) {
    this.settings = settings;
    this.claims = claims;
    this.outbox = outbox;
    this.producer = producer;
  }

  @Singleton
  Loop loop() {
    return new Loop("urgent-relay", Duration.ofMillis(500), this::round);
  }

  private boolean round() {
    if (!producer.isWarm()) {
      return false;
    }
    List<StoredEvent> claimed = claim();
    claimed.forEach(outbox::produce);
    return claimed.size() == BATCH;
  }

  private List<StoredEvent> claim() {
    return claims.claim(
        "leased_until",
        BATCH,
        "owner = ?, produce_attempts = produce_attempts + 1, leased_until = lantern_now()"
            + " + least(?, ? * power(2, least(produce_attempts, 10))) * (0.75 + random() / 2)"
            + " * interval '1 millisecond'",
        UrgentClaims::event,
        settings.instance(),
        UrgentTimes.PRODUCE_CAP.toMillis(),
        UrgentTimes.LEASE.toMillis());
  }
}
