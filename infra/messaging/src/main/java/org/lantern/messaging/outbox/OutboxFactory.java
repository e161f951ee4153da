package org.lantern.messaging.outbox;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.lantern.contracts.Topics;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.wire.MessagingSettings;

/** Makes the producer of the ordinary lanes. */
@Factory
final class OutboxFactory {
  /**
   * Many travel together, and none beside the urgent event of the same commit, which the broker
   * would then serve at the same moment.
   */
  private static final Duration GATHERING = Duration.ofMillis(100);

  @Singleton
  @Named("ordinary")
  LaneProducer ordinaryProducer(MessagingSettings settings) {
    return new LaneProducer(
        "ordinary",
        settings,
        Stream.of(Topics.CONCERN, Topics.REGISTER, Topics.PROVISION, Topics.SAFEGUARDING)
            .map(settings::onBroker)
            .toList(),
        GATHERING,
        LeaseTimes.DELIVERY);
  }
}
