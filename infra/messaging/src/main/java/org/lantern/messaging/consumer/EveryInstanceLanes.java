package org.lantern.messaging.consumer;

import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.messaging.EventHandler.Delivery;
import org.lantern.messaging.inbox.Handlers;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.KafkaAdmin;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.work.BackgroundPart;

/** The lanes of this service that every instance reads. */
@Singleton
final class EveryInstanceLanes implements BackgroundPart {
  private final List<EveryInstanceLane> lanes;

  EveryInstanceLanes(
      Handlers handlers,
      MessagingSettings settings,
      ConsumerSource consumers,
      KafkaAdmin admin,
      LaneOffsets offsets,
      LaneAlarms alarms,
      Inbox inbox) {
    this.lanes =
        handlers.topics(Delivery.EVERY_INSTANCE).stream()
            .map(topic ->
                new EveryInstanceLane(
                    topic, settings.onBroker(topic), consumers, admin, offsets, alarms, inbox))
            .toList();
  }

  @Override
  public void start() {
    lanes.forEach(EveryInstanceLane::start);
  }

  @Override
  public void stop() {
    lanes.forEach(EveryInstanceLane::stop);
  }

  @Override
  public Phase phase() {
    return Phase.CONSUMERS;
  }
}
