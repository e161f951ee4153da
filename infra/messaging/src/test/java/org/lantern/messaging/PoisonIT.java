package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.platform.database.DatabaseFailure;

/** Records that cannot be read, and databases that are away for a while. */
class PoisonIT {
  private final Suite suite = Backing.shared().suite();

  @Test
  void aRecordThatNobodyCanReadIsKeptAndAlarmsAndDoesNotHoldTheNextDisclosure() {
    Seen seen = Seen.urgent();
    Alarms alarms = new Alarms();
    try (Node receiver = Node.start(suite, "receiver", seen, alarms);
        Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      UUID first = sender.disclose();
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(first));
      for (int partition = 0; partition < 3; partition++) {
        produce(Topics.URGENT, partition, "not json and not an event");
      }
      UUID second = sender.disclose();
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(second));
      await().until(() -> receiver.count("from quarantine") == 3);
      await().until(() -> alarms.quarantined.size() == 3);
      assertThat(
              receiver.count(
                  "from quarantine where data = ? and reason like 'no CloudEvents%'"
                      + " and alarmed_at is not null",
                  "not json and not an event".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isEqualTo(3);
    }
  }

  @Test
  void aHandlerOfAnOrdinaryTopicMayAlarmToo() {
    Seen seen = Seen.alarming();
    seen.before =
        event -> {
          throw new UnreadableEvent("school is not of this trust");
        };
    Alarms alarms = new Alarms();
    try (Node receiver = Node.start(suite, "receiver", seen, alarms);
        Node sender = Node.start(suite, "sender")) {
      sender.tally(UUID.randomUUID(), "bullying");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> alarms.quarantined.equals(List.of(Topics.CONCERN)));
      produce(Topics.CONCERN, 0, "not json and not an event");
      await().atMost(Duration.ofSeconds(30)).until(() -> alarms.quarantined.size() == 2);
      assertThat(receiver.count("from quarantine where alarmed_at is not null")).isEqualTo(2);
    }
  }

  @Test
  void aTopicOfHandlersThatDoNotAlarmWakesNobody() {
    Alarms alarms = new Alarms();
    try (Node receiver = Node.start(suite, "receiver", Seen.shared(), alarms)) {
      produce(Topics.CONCERN, 0, "not json and not an event");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> receiver.count("from quarantine where alarmed_at is not null") == 1);
      assertThat(alarms.quarantined).isEmpty();
    }
  }

  @Test
  void aHandlerThatRefusesForGoodQuarantinesAndRollsBackItsInboxRow() {
    Seen seen = Seen.shared();
    seen.before =
        event -> {
          throw new UnreadableEvent("school is not of this trust");
        };
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      UUID id = sender.tally(UUID.randomUUID(), "bullying");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> receiver.count("from quarantine where reason like 'school is not%'") == 1);
      assertThat(receiver.count("from inbox where event_id = ?", id)).isZero();
    }
  }

  @Test
  void aDatabaseThatIsAwayDelaysAndSkipsNothing() {
    Seen seen = Seen.shared();
    AtomicInteger failures = new AtomicInteger();
    seen.before =
        event -> {
          if (failures.incrementAndGet() <= 5) {
            throw new DatabaseFailure(new SQLException("away", "08006"));
          }
        };
    UUID key = UUID.randomUUID();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      for (int at = 0; at < 5; at++) {
        sender.tally(key, "c" + at);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> seen.categories(key).equals(List.of("c0", "c1", "c2", "c3", "c4")));
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }

  @Test
  void theSameEventTwiceHasOneEffect() {
    Seen seen = Seen.everywhere();
    UUID id = UUID.randomUUID();
    UUID key = UUID.randomUUID();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      sender.inTransaction(tx -> sender.outbox.append(tx, Node.tallied(id, key, "once")));
      await().until(() -> sender.count("from outbox where sent_at is null") == 0);
      sender.execute(
          "update outbox set sent_at = null, owner = 'dead', leased_until = lantern_now()"
              + " where id = ?",
          id);
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.again.size() == 1);
      assertThat(seen.categories(key)).containsExactly("once");
      assertThat(receiver.count("from inbox where event_id = ?", id)).isOne();
    }
  }

  @Test
  void offsetsOfAnotherClusterAreNotBelievedAndThatIsTold() {
    Seen seen = Seen.urgent();
    Alarms alarms = new Alarms();
    try (Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      UUID id = sender.disclose();
      try (Node before = Node.start(suite, "receiver")) {
        before.execute(
            "insert into lane_offset (lane, cluster_id, topic_id, partition, next_offset)"
                + " values (?, 'another', 'another', 0, 1000), (?, 'another', 'another', 1, 1000),"
                + " (?, 'another', 'another', 2, 1000)",
            suite.topicPrefix() + Topics.URGENT,
            suite.topicPrefix() + Topics.URGENT,
            suite.topicPrefix() + Topics.URGENT);
      }
      try (Node receiver = Node.start(suite, "receiver", seen, alarms)) {
        await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(id));
        assertThat(alarms.again).containsExactly(Topics.URGENT);
        await().until(() -> receiver.count("from lane_offset where cluster_id <> 'another'") > 0);
      }
    }
  }

  @Test
  void anOffsetThatIsNotInTheLogStartsAtTheEarliestAndThatIsTold() {
    Seen seen = Seen.urgent();
    Alarms alarms = new Alarms();
    try (Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      try (Node receiver = Node.start(suite, "receiver", seen)) {
        UUID id = sender.disclose();
        await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(id));
        await().until(() -> receiver.count("from lane_offset") > 0);
      }
      UUID next;
      try (Node between = Node.start(suite, "receiver")) {
        between.execute("update lane_offset set next_offset = 1000");
        next = sender.disclose();
      }
      try (Node receiver = Node.start(suite, "receiver", seen, alarms)) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !alarms.again.isEmpty());
        await().until(() -> receiver.count("from lane_offset where next_offset >= 1000") == 0);
        assertThat(next).isNotNull();
      }
    }
  }

  private void produce(String topic, int partition, String value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Backing.shared().addresses().kafkaBootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(
          new ProducerRecord<>(
              suite.topicPrefix() + topic,
              partition,
              null,
              value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  private static final class Alarms implements LaneAlarm {
    final List<String> quarantined = new CopyOnWriteArrayList<>();
    final List<String> again = new CopyOnWriteArrayList<>();

    @Override
    public void quarantined(String topic, String reason) {
      quarantined.add(topic);
    }

    @Override
    public void readingAgain(String topic, String reason) {
      again.add(topic);
    }
  }
}
