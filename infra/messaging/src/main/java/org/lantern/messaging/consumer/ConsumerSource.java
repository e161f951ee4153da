package org.lantern.messaging.consumer;

import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantern.messaging.wire.MessagingSettings;

/**
 * Makes consumers that are assigned and belong to no group. They answer as soon as there is one
 * byte, never commit, and never jump over what they cannot find.
 */
@Singleton
final class ConsumerSource {
  private final MessagingSettings settings;

  ConsumerSource(MessagingSettings settings) {
    this.settings = settings;
  }

  Consumer<byte[], byte[]> assigned() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrap(),
            ConsumerConfig.CLIENT_ID_CONFIG,
            settings.instance().replace('/', '-') + "-lane",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            1,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG,
            50,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            500,
            ConsumerConfig.RETRY_BACKOFF_MS_CONFIG,
            50),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
