package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.Arrival;

/** Events of a topic that share a transaction. */
class TogetherIT {
  private final Suite suite = Backing.shared().suite();

  @Test
  void arrivalsThatAreTakenTogetherHaveOneEffectEachAndARepeatHasNone() {
    Seen seen = Seen.together();
    UUID key = UUID.randomUUID();
    try (Node node = Node.start(suite, "receiver", seen)) {
      List<Arrival> arrivals =
          Stream.of("c0", "c1", "c2").map(category -> arrival(key, category)).toList();
      assertThat(node.bean(Inbox.class).takeTogether(arrivals)).isTrue();
      assertThat(seen.categories(key)).containsExactly("c0", "c1", "c2");
      assertThat(node.count("from (select distinct xmin::text as x from inbox) as transactions"))
          .as("one transaction for all")
          .isOne();

      assertThat(node.bean(Inbox.class).takeTogether(arrivals)).isTrue();
      assertThat(seen.categories(key)).hasSize(3);
      assertThat(seen.again).hasSize(3);
    }
  }

  @Test
  void whatAHandlerRefusesTakesNothingOfTheOthersWithIt() {
    Seen seen = Seen.together();
    seen.before =
        event -> {
          if (((ConcernTallied) event.data()).category().equals("bad")) {
            throw new UnreadableEvent("category is not of this trust");
          }
        };
    UUID key = UUID.randomUUID();
    try (Node node = Node.start(suite, "receiver", seen)) {
      List<Arrival> arrivals =
          Stream.of("c0", "bad", "c2").map(category -> arrival(key, category)).toList();
      assertThat(node.bean(Inbox.class).takeTogether(arrivals)).isFalse();
      assertThat(seen.handled).as("nothing stands before each is taken by itself").isEmpty();
      assertThat(node.count("from inbox")).isZero();
      assertThat(node.count("from quarantine")).isZero();
    }
  }

  @Test
  void aHandlerThatWantsATransactionForEachIsNeverGivenMore() {
    Seen seen = Seen.shared();
    try (Node node = Node.start(suite, "receiver", seen)) {
      assertThat(node.bean(Inbox.class).takeTogether(List.of(arrival(UUID.randomUUID(), "c0"))))
          .isFalse();
      assertThat(seen.handled).isEmpty();
    }
  }

  @Test
  void onASharedTopicAPoisonousRecordInTheMiddleIsPutAsideAndTheOthersHaveTheirEffectOnce() {
    poisonInTheMiddle(Seen.together());
  }

  @Test
  void onATopicThatEveryInstanceReadsAPoisonousRecordInTheMiddleIsPutAsideAsWell() {
    poisonInTheMiddle(Seen.everywhereTogether());
  }

  /** All stand on the topic before anybody reads, so that they come in one portion. */
  private void poisonInTheMiddle(Seen seen) {
    seen.before =
        event -> {
          if (((ConcernTallied) event.data()).category().equals("c25")) {
            throw new UnreadableEvent("category is not of this trust");
          }
        };
    UUID key = UUID.randomUUID();
    List<String> wanted = new ArrayList<>();
    try (Node sender = Node.start(suite, "sender")) {
      for (int at = 0; at < 50; at++) {
        sender.tally(key, "c" + at);
        wanted.add("c" + at);
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> sender.count("from outbox where sent_at is null") == 0);
    }
    wanted.remove("c25");
    try (Node receiver = Node.start(suite, "receiver", seen)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(seen.categories(key)).hasSize(49));
      assertThat(seen.categories(key)).isEqualTo(wanted);
      assertThat(receiver.count("from inbox")).isEqualTo(49);
      assertThat(receiver.count("from quarantine where reason like 'category is not%'")).isOne();
      assertThat(receiver.count("from quarantine")).isOne();
    }
  }

  private static Arrival arrival(UUID key, String category) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", ConcernTallied.TYPE);
    headers.put("ce_source", "/lantern/sender");
    headers.put("ce_time", "2026-11-20T10:00:00Z");
    headers.put("content-type", "application/json");
    String json =
        """
        {"schoolId": "%s", "category": "%s", "level": "normal", "weekStarting": "2026-11-16"}\
        """
            .formatted(key, category);
    return new Arrival(Topics.CONCERN, 0, 0L, null, headers, json.getBytes(StandardCharsets.UTF_8));
  }
}
