package org.lantern.messaging.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer of one lane. {@link #send} never waits: the names of the topics are fetched ahead by
 * a loop and kept, and where they are not yet known, or the buffer is full, it fails at once and
 * the row stays for the relay. Thread-safe.
 *
 * <p>{@code done} is told null when all replicas in sync have the record, and the failure
 * otherwise; on the caller's thread or on the producer's, and it must not block.
 */
public final class LaneProducer implements BackgroundPart {
  private static final Logger log = LoggerFactory.getLogger(LaneProducer.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final String lane;
  private final Map<String, Object> properties;
  private final List<String> topics;
  private final Loop warming;
  private volatile @Nullable KafkaProducer<String, byte[]> producer;
  private volatile boolean warm;

  /**
   * A producer for these topics (names on the broker).
   *
   * @param gathering how long a record may wait for others to travel with
   * @param delivery how long one record is tried; shorter than the lease of its row
   */
  public LaneProducer(
      String lane,
      MessagingSettings settings,
      List<String> topics,
      Duration gathering,
      Duration delivery) {
    this.lane = lane;
    this.topics = topics;
    this.properties = settings.client();
    properties.putAll(
        Map.ofEntries(
            Map.entry(
                ProducerConfig.CLIENT_ID_CONFIG,
                settings.instance().replace('/', '-') + "-" + lane),
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, (int) gathering.toMillis()),
            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024),
            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none"),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0),
            Map.entry(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis()),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis()),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) delivery.toMillis() / 2),
            Map.entry(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, 50),
            Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000),
            Map.entry(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 50),
            Map.entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500)));
    this.warming = new Loop(lane + "-metadata", Duration.ofMillis(100), this::warm);
  }

  @Override
  public void start() {
    warming.start();
  }

  /** True once every topic's metadata is held, so that a send goes straight to the buffer. */
  public boolean isWarm() {
    return warm;
  }

  public void send(ProducerRecord<String, byte[]> event, Consumer<@Nullable Exception> done) {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      done.accept(new TimeoutException("no broker has been reached yet"));
      return;
    }
    try {
      open.send(event, (metadata, failed) -> done.accept(failed));
    } catch (RuntimeException failed) {
      done.accept(failed);
    }
  }

  @Override
  public void stop() {
    warming.stop();
    KafkaProducer<String, byte[]> open = producer;
    if (open != null) {
      open.close(CLOSE_PATIENCE);
    }
  }

  @Override
  public Phase phase() {
    return Phase.PRODUCERS;
  }

  private boolean warm() {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
      producer = open;
    }
    if (!warm) {
      warm = known(open);
      if (warm) {
        log.info("{} lane is ready", lane);
      }
    }
    return false;
  }

  private boolean known(KafkaProducer<String, byte[]> open) {
    boolean all = true;
    for (String topic : topics) {
      try {
        open.partitionsFor(topic);
      } catch (TimeoutException notYet) {
        all = false;
      }
    }
    return all;
  }
}
