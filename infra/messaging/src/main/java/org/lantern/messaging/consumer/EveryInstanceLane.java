package org.lantern.messaging.consumer;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.lantern.contracts.Topics;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.Arrival;
import org.lantern.messaging.wire.KafkaAdmin;
import org.lantern.messaging.work.Failures;
import org.lantern.messaging.work.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic in every instance, by assignment and without a group, so that the death of
 * another instance changes nothing here. One thread reads; one saves each second how far; one looks
 * whether cluster, topic or partitions have changed, and then the reading begins anew. A broker
 * that is away is asked for ever.
 */
final class EveryInstanceLane {
  private static final Logger log = LoggerFactory.getLogger(EveryInstanceLane.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /** What is not urgent may gather for so long: fewer fetches, and fewer commits. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration CLOSE_PATIENCE = Duration.ofMillis(500);

  private final String topic;
  private final String onBroker;
  private final ConsumerSource consumers;
  private final KafkaAdmin admin;
  private final LaneOffsets offsets;
  private final Progress progress;
  private final LaneAlarms alarms;
  private final Inbox inbox;
  private final Loop reading;
  private final Loop saving;
  private final Loop looking;
  private volatile boolean moved;

  EveryInstanceLane(
      String topic,
      String onBroker,
      ConsumerSource consumers,
      KafkaAdmin admin,
      LaneOffsets offsets,
      LaneAlarms alarms,
      Inbox inbox) {
    this.topic = topic;
    this.onBroker = onBroker;
    this.consumers = consumers;
    this.admin = admin;
    this.offsets = offsets;
    this.progress = new Progress(offsets);
    this.alarms = alarms;
    this.inbox = inbox;
    this.reading =
        new Loop("lane-" + topic, Duration.ofMillis(100), Duration.ofSeconds(3), this::session);
    this.saving = new Loop("lane-offsets-" + topic, SECOND, SECOND, this::save);
    this.looking = new Loop("lane-look-" + topic, Duration.ofSeconds(3), SECOND, this::look);
  }

  void start() {
    reading.start();
    saving.start();
    looking.start();
  }

  void stop() {
    reading.stop();
    looking.stop();
    saving.stop();
    save();
  }

  private boolean session() throws Exception {
    Place here = Place.find(admin.open(), onBroker);
    Consumer<byte[], byte[]> consumer =
        consumers.assigned(topic.equals(Topics.URGENT) ? Duration.ZERO : GATHERING);
    try {
      begin(consumer, here);
      while (!reading.stopping() && !moved) {
        poll(consumer, here);
      }
    } finally {
      // By default it would wait half a minute for a broker that is gone.
      consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
    }
    return true;
  }

  private void begin(Consumer<byte[], byte[]> consumer, Place here) {
    progress.begin(here);
    moved = false;
    Map<Integer, Long> known = offsets.at(here);
    if (known.isEmpty() && offsets.knowsAnother(here)) {
      alarms.readingAgain(topic, "another cluster, or the topic was made anew");
    }
    consumer.assign(here.all());
    for (TopicPartition partition : here.all()) {
      Long next = known.get(partition.partition());
      if (next == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, next);
      }
    }
    log.info("reading all of {}", topic);
  }

  private void poll(Consumer<byte[], byte[]> consumer, Place here) throws InterruptedException {
    try {
      List<ConsumerRecord<byte[], byte[]>> polled = inOrder(consumer.poll(POLL));
      boolean together =
          polled.size() > 1
              && inbox.takeTogether(
                  polled.stream().map(each -> Arrival.ofRecord(topic, each)).toList());
      for (ConsumerRecord<byte[], byte[]> each : polled) {
        if (!together) {
          take(each);
        }
        progress.passed(each.partition(), each.offset());
      }
    } catch (OffsetOutOfRangeException gone) {
      for (TopicPartition partition : gone.partitions()) {
        offsets.forget(here, partition.partition());
        progress.forget(partition.partition());
        consumer.seekToBeginning(List.of(partition));
      }
      alarms.readingAgain(topic, "the saved offset is not in the log");
    }
  }

  /** In the same order in every instance: two that take the same records wait in no circle. */
  private static List<ConsumerRecord<byte[], byte[]>> inOrder(
      ConsumerRecords<byte[], byte[]> polled) {
    return polled.partitions().stream()
        .sorted(Comparator.comparingInt(TopicPartition::partition))
        .flatMap(partition -> polled.records(partition).stream())
        .toList();
  }

  /** Does not return before the record is behind us, however long the database is away. */
  private void take(ConsumerRecord<byte[], byte[]> each) throws InterruptedException {
    Arrival arrival = Arrival.ofRecord(topic, each);
    for (int tries = 1; ; tries++) {
      try {
        inbox.take(arrival);
        return;
      } catch (RuntimeException failed) {
        if (reading.stopping()) {
          throw new InterruptedException("stopping");
        }
        if (Integer.bitCount(tries) == 1) {
          log.warn("{} waits at a record: {}", topic, Failures.describe(failed));
        }
        reading.rest(Duration.ofMillis(Math.min(1_000, 20L * tries)));
      }
    }
  }

  private boolean save() {
    progress.save();
    return false;
  }

  private boolean look() throws Exception {
    Place here = progress.place();
    if (here != null && !moved && !Place.find(admin.open(), onBroker).equals(here)) {
      log.info("{} has changed on the broker", topic);
      moved = true;
    }
    return false;
  }
}
