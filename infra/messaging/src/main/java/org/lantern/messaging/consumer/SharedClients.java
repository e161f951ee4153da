package org.lantern.messaging.consumer;

import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import org.lantern.messaging.wire.MessagingSettings;

/** Gives the framework's own consumer what every client of the broker starts from. */
@Singleton
final class SharedClients implements BeanCreatedEventListener<KafkaDefaultConfiguration> {
  private final MessagingSettings settings;

  SharedClients(MessagingSettings settings) {
    this.settings = settings;
  }

  @Override
  public KafkaDefaultConfiguration onCreated(BeanCreatedEvent<KafkaDefaultConfiguration> event) {
    event.getBean().getConfig().putAll(settings.client());
    return event.getBean();
  }
}
