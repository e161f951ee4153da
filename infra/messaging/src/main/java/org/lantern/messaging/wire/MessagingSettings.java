package org.lantern.messaging.wire;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who this process is, and where the broker is. */
@Singleton
public final class MessagingSettings {
  private final String service;
  private final String instance;
  private final String bootstrap;
  private final String prefix;

  public MessagingSettings(
      @Value("${micronaut.application.name:lantern}") String service,
      @Value("${lantern.instance:}") String instance,
      @Value("${lantern.kafka.bootstrap:`localhost:9092`}") String bootstrap,
      @Value("${lantern.topic.prefix:}") String prefix) {
    this.service = service;
    this.instance =
        (instance.isEmpty() ? service : instance)
            + "/"
            + UUID.randomUUID().toString().substring(0, 8);
    this.bootstrap = bootstrap;
    this.prefix = prefix;
  }

  /** The service's name: the consumer group, and the source of its events. */
  public String service() {
    return service;
  }

  /** This process; another after a restart, so that a lease never passes to a successor. */
  public String instance() {
    return instance;
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** The name of a topic on the broker. */
  public String onBroker(String topic) {
    return prefix + topic;
  }

  /** The constant of {@code Topics} behind a topic's name on the broker. */
  public String offBroker(String name) {
    return name.substring(prefix.length());
  }
}
