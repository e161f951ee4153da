package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;

/** Rows that nobody handed over, and rows that fail. */
class LeftBehindIT {
  private static final int TOO_LARGE = 2 * 1024 * 1024;
  private final Suite suite = Backing.shared().suite();

  @Test
  void rowsOfAnInstanceThatDiedAreSentOnceByWhoeverIsLeftAndInOrder() {
    Seen seen = Seen.shared();
    List<UUID> keys = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    List<String> wanted = new ArrayList<>();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node one = Node.start(suite, "sender")) {
      one.inTransaction(tx -> {
        for (int at = 0; at < 300; at++) {
          wanted.add("c" + at);
          for (UUID key : keys) {
            abandon(tx, key, "c" + at, at % 7 == 0 ? 1_000 : 0);
          }
        }
      });
      try (Node two = Node.start(suite, "sender")) {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> keys.stream().allMatch(key -> seen.categories(key).size() == 300));
        keys.forEach(key -> assertThat(seen.categories(key)).isEqualTo(wanted));
        assertThat(seen.again).isEmpty();
        await().until(() -> two.count("from outbox where sent_at is null") == 0);
        assertThat(two.count("from outbox where attempts > 1")).isZero();
      }
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }

  @Test
  void aRowThatFailsBlocksItsOwnKeyAlone() {
    Seen seen = Seen.shared();
    UUID blocked = UUID.randomUUID();
    UUID free = UUID.randomUUID();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      UUID bad = sender.tally(blocked, "x".repeat(TOO_LARGE));
      sender.tally(blocked, "behind");
      sender.tally(free, "first");
      sender.tally(free, "second");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> seen.categories(free).equals(List.of("first", "second")));
      await().until(() -> sender.count("from outbox where id = ? and attempts > 1", bad) == 1);
      assertThat(seen.categories(blocked)).isEmpty();

      sender.execute("update outbox set data = ? where id = ?", tally(blocked, "small"), bad);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> seen.categories(blocked).equals(List.of("small", "behind")));
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }

  @Test
  void anUrgentRowOfADeadInstanceIsProducedAgain() {
    Seen seen = Seen.urgent();
    UUID id = UUID.randomUUID();
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender = Node.start(suite, "sender")) {
      sender.disclose();
      sender.execute(
          "insert into urgent_outbox (id, topic, key, type, occurred_at, data, owner,"
              + " leased_until, direct_due_at, last_resort_due_at) select ?, topic, key, type,"
              + " occurred_at, data, 'dead', lantern_now(), direct_due_at, last_resort_due_at"
              + " from urgent_outbox limit 1",
          id);
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.ids().contains(id));
      assertThat(receiver.count("from quarantine")).isZero();
    }
  }

  private static void abandon(
      org.lantern.platform.database.Transaction tx, UUID key, String category, long leaseMs) {
    tx.add(
        "select outbox_append(?, ?, ?, ?, ?, ?, 'dead', ?)",
        UUID.randomUUID(),
        Topics.CONCERN,
        key,
        ConcernTallied.TYPE,
        Instant.parse("2026-11-20T10:00:00Z"),
        tally(key, category),
        leaseMs);
  }

  private static byte[] tally(UUID key, String category) {
    return """
    {"schoolId": "%s", "category": "%s", "level": "normal", "weekStarting": "2026-11-16"}\
    """
        .formatted(key, category)
        .getBytes(StandardCharsets.UTF_8);
  }
}
