package org.lantern.messaging.consumer;

import io.micronaut.configuration.kafka.event.KafkaConsumerSubscribedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.lantern.messaging.EventHandler.Delivery;
import org.lantern.messaging.inbox.Handlers;
import org.lantern.messaging.wire.MessagingSettings;

/**
 * Subscribes the shared consumer to the topics that the handlers name, under this deployment's
 * prefix. The event comes before the first poll, on the thread that made the consumer.
 */
@Singleton
final class SharedSubscription {
  private final Handlers handlers;
  private final MessagingSettings settings;

  SharedSubscription(Handlers handlers, MessagingSettings settings) {
    this.handlers = handlers;
    this.settings = settings;
  }

  @EventListener
  void onSubscribed(KafkaConsumerSubscribedEvent event) {
    event
        .getSource()
        .subscribe(
            handlers.topics(Delivery.SHARED).stream().map(settings::onBroker).sorted().toList());
  }
}
