package org.lantern.messaging.wire;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/** Who this process is, and where the broker is. */
@Singleton
public final class MessagingSettings {
  /** An environment variable is offered in several spellings; Kafka's has dots alone. */
  private static final Pattern SECURITY = Pattern.compile("(security|sasl|ssl)\\.[a-z0-9.]+");

  private final String service;
  private final String instance;
  private final String bootstrap;
  private final String prefix;
  private final Map<String, Object> security;

  public MessagingSettings(
      @Value("${micronaut.application.name:lantern}") String service,
      @Value("${lantern.instance:}") String instance,
      @Value("${lantern.kafka.bootstrap:`localhost:9092`}") String bootstrap,
      @Value("${lantern.topic.prefix:}") String prefix,
      Environment environment) {
    this.service = service;
    this.instance =
        (instance.isEmpty() ? service : instance)
            + "/"
            + UUID.randomUUID().toString().substring(0, 8);
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.security = new TreeMap<>();
    environment
        .getProperties("lantern.kafka.client", StringConvention.RAW)
        .forEach((name, value) -> {
          if (SECURITY.matcher(name).matches()) {
            security.put(name, value.toString());
          }
        });
  }

  /** The service's name: the consumer group, and the source of its events. */
  public String service() {
    return service;
  }

  /** This process; another after a restart, so that a lease never passes to a successor. */
  public String instance() {
    return instance;
  }

  /**
   * What every client of the broker starts from: where it is, and what is set under {@code
   * lantern.kafka.client} ({@code LANTERN_KAFKA_CLIENT_...}) of {@code security.protocol}, {@code
   * sasl.*} and {@code ssl.*}, in Kafka's own names.
   */
  public Map<String, Object> client() {
    Map<String, Object> client = new TreeMap<>(security);
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return client;
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
