package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;

class DeliveryIT {
  private final Suite suite = Backing.shared().suite();

  @Test
  void anEventOfACommittedTransactionArrivesOnceAndItsRowIsMarkedSent() {
    Seen seen = Seen.shared();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      UUID id = sender.tally(UUID.randomUUID(), "bullying");
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(id));
      await().until(() -> sender.count("from outbox where sent_at is null") == 0);
      assertThat(sender.count("from outbox where attempts > 0")).isZero();
      assertThat(receiver.count("from inbox where event_id = ?", id)).isOne();
    }
  }

  @Test
  void anUrgentEventReachesEveryInstanceAndHasOneEffect() {
    Seen one = Seen.urgent();
    Seen two = Seen.urgent();
    try (Node first = Node.start(suite, "receiver", one);
        Node second = Node.start(suite, "receiver", two);
        Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      UUID id = sender.disclose();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              one.handled.size() + two.handled.size() == 1
                  && one.again.size() + two.again.size() == 1);
      assertThat(first.count("from inbox where event_id = ?", id)).isOne();
      assertThat(second.bean(Outbox.class)).isNotNull();
    }
  }

  @Test
  void whatIsLeftApartGoesInNoOrderAndTellsItsDayAlone() {
    Seen seen = Seen.shared();
    UUID school = UUID.randomUUID();
    List<String> appended = new ArrayList<>();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      sender.awaitProducers();
      sender.inTransaction(tx -> {
        for (int at = 0; at < 20; at++) {
          appended.add("c" + at);
          OutgoingEvent tally = Node.tallied(UUID.randomUUID(), school, "c" + at);
          OutgoingEvent unkeyed =
              new OutgoingEvent(
                  tally.id(), tally.type(), tally.topic(), UUID.randomUUID(), tally.data());
          sender.outbox.leaveApart(tx, unkeyed, Duration.ofSeconds(4));
        }
      });
      assertThat(sender.count("from outbox where leased_until > created_at")).isGreaterThan(10);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(seen.categories(school)).containsExactlyInAnyOrderElementsOf(appended));
      assertThat(seen.categories(school)).isNotEqualTo(appended);
      assertThat(seen.handled)
          .allSatisfy(event ->
              assertThat(event.time()).isEqualTo(event.time().truncatedTo(ChronoUnit.DAYS)));
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }

  @Test
  void eventsOfOneKeyArriveInTheOrderOfTheirTransactions() {
    Seen seen = Seen.shared();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender");
        Node other = Node.start(suite, "sender")) {
      UUID key = UUID.randomUUID();
      List<String> wanted = new ArrayList<>();
      for (int at = 0; at < 100; at++) {
        wanted.add("c" + at);
        (at % 3 == 0 ? other : sender).tally(key, "c" + at);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(seen.categories(key)).hasSize(100));
      assertThat(seen.categories(key)).isEqualTo(wanted);
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }
}
