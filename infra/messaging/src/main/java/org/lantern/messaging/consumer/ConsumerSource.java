package org.lantern.messaging.consumer;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantern.messaging.wire.MessagingSettings;

/**
 * Makes consumers that are assigned and belong to no group. They never commit, and never jump over
 * what they cannot find.
 */
@Singleton
final class ConsumerSource {
  private static final int ENOUGH_BYTES = 65_536;

  private final MessagingSettings settings;

  ConsumerSource(MessagingSettings settings) {
    this.settings = settings;
  }

  /**
   * @param gathering how long records may gather at the broker; zero: it answers with the first
   *     byte
   */
  Consumer<byte[], byte[]> assigned(Duration gathering) {
    Map<String, Object> client = settings.client();
    client.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.instance().replace('/', '-') + "-lane");
    client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    client.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, gathering.isZero() ? 1 : ENOUGH_BYTES);
    client.put(
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        gathering.isZero() ? 500 : (int) gathering.toMillis());
    client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    client.put(ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
    client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    client.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 50);
    return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
