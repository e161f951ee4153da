package org.lantern.messaging.urgent;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.lantern.contracts.Topics;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.wire.MessagingSettings;

/**
 * Makes the producer of the urgent lane, which carries nothing else, and reads the lane's times.
 */
@Factory
final class UrgentFactory {
  @Singleton
  @Named("urgent")
  LaneProducer urgentProducer(MessagingSettings settings) {
    return new LaneProducer(
        "urgent",
        settings,
        List.of(settings.onBroker(Topics.URGENT)),
        Duration.ZERO,
        UrgentTimes.DELIVERY);
  }

  @Singleton
  UrgentTimes times(
      @Value("${lantern.urgent.direct-after:2s}") Duration direct,
      @Value("${lantern.urgent.direct-cap:15s}") Duration directCap,
      @Value("${lantern.urgent.last-resort-after:30s}") Duration lastResort,
      @Value("${lantern.urgent.last-resort-again:10m}") Duration lastResortAgain) {
    return new UrgentTimes(direct, directCap, lastResort, lastResortAgain);
  }
}
