package org.lantern.messaging.consumer;

import io.micronaut.configuration.kafka.annotation.ErrorStrategy;
import io.micronaut.configuration.kafka.annotation.ErrorStrategyValue;
import io.micronaut.configuration.kafka.annotation.KafkaListener;
import io.micronaut.configuration.kafka.annotation.OffsetReset;
import io.micronaut.configuration.kafka.annotation.OffsetStrategy;
import io.micronaut.configuration.kafka.annotation.Topic;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.Arrival;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.work.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics that the instances of a service share, as one consumer group. The framework only
 * polls: no error strategy of its own may skip a record. Here a partition stops at the first record
 * that cannot be dealt with yet and is read again from there, and the others go on. A poll commits,
 * once a second at most, the places that all polls before it have reached: those lie behind the
 * transactions. What a crash makes the broker send again, the inbox knows.
 */
@KafkaListener(
    groupId = "${micronaut.application.name}",
    clientId = "${micronaut.application.name}-shared",
    batch = true,
    offsetReset = OffsetReset.EARLIEST,
    offsetStrategy = OffsetStrategy.AUTO,
    errorStrategy =
        @ErrorStrategy(
            value = ErrorStrategyValue.RETRY_ON_ERROR,
            retryDelay = "1s",
            retryCount = Integer.MAX_VALUE),
    sessionTimeout = "10s",
    heartbeatInterval = "3s",
    pollTimeout = "500ms",
    properties = {
      @Property(
          name = "key.deserializer",
          value = "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
      @Property(
          name = "value.deserializer",
          value = "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
      @Property(name = "bootstrap.servers", value = "${lantern.kafka.bootstrap:`localhost:9092`}"),
      @Property(name = "max.poll.records", value = "100"),
      // Nothing urgent comes this way: records may gather, which spares fetches and commits.
      @Property(name = "fetch.min.bytes", value = "65536"),
      @Property(name = "fetch.max.wait.ms", value = "250"),
      @Property(name = "auto.commit.interval.ms", value = "1000"),
      @Property(name = "allow.auto.create.topics", value = "false"),
      @Property(name = "metadata.max.age.ms", value = "10000"),
      @Property(name = "reconnect.backoff.max.ms", value = "1000")
    })
@Requires(condition = SharedHandlersPresent.class)
class SharedTopics {
  private static final Logger log = LoggerFactory.getLogger(SharedTopics.class);

  private final Inbox inbox;
  private final MessagingSettings settings;
  private long failuresInARow;

  SharedTopics(Inbox inbox, MessagingSettings settings) {
    this.inbox = inbox;
    this.settings = settings;
  }

  /** The topic stands for those that the handlers name: {@link SharedSubscription} subscribes. */
  @Topic("lantern.subscribed.by.handlers")
  void receive(ConsumerRecords<byte[], byte[]> records, Consumer<byte[], byte[]> consumer)
      throws InterruptedException {
    boolean waiting = false;
    for (TopicPartition partition : records.partitions()) {
      long next = takeAll(partition, records);
      if (next >= 0) {
        consumer.seek(partition, next);
        waiting = true;
      }
    }
    failuresInARow = waiting ? failuresInARow + 1 : 0;
    if (waiting) {
      // This is the framework's own thread; it polls again no sooner than this returns.
      Thread.sleep(Math.min(2_000, 50 * failuresInARow));
    }
  }

  /**
   * The offset that must be read again, or -1 when all of the partition's records are behind us.
   */
  private long takeAll(TopicPartition partition, ConsumerRecords<byte[], byte[]> records) {
    String topic = settings.offBroker(partition.topic());
    List<ConsumerRecord<byte[], byte[]>> here = records.records(partition);
    if (here.size() > 1
        && inbox.takeTogether(here.stream().map(each -> Arrival.ofRecord(topic, each)).toList())) {
      return -1;
    }
    for (ConsumerRecord<byte[], byte[]> each : here) {
      try {
        inbox.take(Arrival.ofRecord(topic, each));
      } catch (RuntimeException failed) {
        if (Long.bitCount(failuresInARow) <= 1) {
          log.warn("{} waits at a record: {}", partition, Failures.describe(failed));
        }
        return each.offset();
      }
    }
    return -1;
  }
}
