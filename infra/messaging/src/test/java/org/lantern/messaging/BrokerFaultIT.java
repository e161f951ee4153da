package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.Suite;

/** What happens while the broker is away, and after it has lost its log. */
class BrokerFaultIT {
  private static EmbeddedBacking backing;

  @BeforeAll
  static void start() {
    backing = EmbeddedBacking.start();
  }

  @AfterAll
  static void stop() {
    backing.close();
  }

  @Test
  void whileTheBrokerIsAwayADisclosureArrivesDirectlyAndOnceAndOrdinaryEventsFollow() {
    Suite suite = backing.suite();
    Seen urgent = Seen.urgent();
    Seen ordinary = Seen.shared();
    List<DisclosureReceived> receipts = new CopyOnWriteArrayList<>();
    ReceiptListener listener = (tx, receipt) -> receipts.add(receipt);
    try (Node receiver = Node.start(suite, "receiver", urgent, ordinary);
        Safeguarding direct = Safeguarding.before(receiver);
        Node sender =
            Node.start(
                suite,
                "concern-service",
                Map.of("lantern.safeguarding.urls", "http://localhost:1," + direct.url()),
                listener)) {
      UUID warm = sender.disclose();
      await().atMost(Duration.ofSeconds(60)).until(() -> urgent.ids().contains(warm));
      backing.kafka().kill();

      long before = System.nanoTime();
      UUID id = sender.disclose();
      UUID tally = sender.tally(UUID.randomUUID(), "bullying");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      await().atMost(Duration.ofSeconds(20)).until(() -> urgent.ids().contains(id));
      await().until(() -> receipts.stream().anyMatch(receipt -> receipt.eventId().equals(id)));
      assertThat(sender.count("from urgent_outbox where id = ? and received_at is null", id))
          .isZero();

      backing.kafka().start();
      await().atMost(Duration.ofSeconds(90)).until(() -> ordinary.ids().contains(tally));
      assertThat(urgent.ids()).doesNotHaveDuplicates().contains(warm, id);
      assertThat(receiver.count("from inbox where event_id = ?", id)).isOne();
    } finally {
      backing.kafka().start();
    }
  }

  @Test
  void aLogThatIsLostAfterAnAcknowledgedSendIsMadeGoodByTheDirectWay() {
    Suite suite = backing.suite();
    Seen urgent = Seen.urgent();
    try (Safeguarding direct = Safeguarding.before(null);
        Node sender =
            Node.start(
                suite, "concern-service", Map.of("lantern.safeguarding.urls", direct.url()))) {
      UUID id = sender.disclose();
      Seen witness = Seen.urgent();
      try (Node other = Node.start(suite, "witness", witness)) {
        await().atMost(Duration.ofSeconds(60)).until(() -> witness.ids().contains(id));
        assertThat(other.count("from quarantine")).isZero();
      }
      backing.kafka().loseRecords();
      assertThat(sender.count("from urgent_outbox where id = ? and received_at is null", id))
          .isOne();

      try (Node handling = Node.start(suite, "receiver", urgent)) {
        direct.node = handling;
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() ->
                sender.count("from urgent_outbox where id = ? and received_at is null", id) == 0);
        assertThat(urgent.ids()).containsExactly(id);
      }
    }
  }
}
