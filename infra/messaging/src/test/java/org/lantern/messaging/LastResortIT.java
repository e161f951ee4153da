package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;

class LastResortIT {
  private final Suite suite = Backing.shared().suite();

  @Test
  void withoutAReceiptAPersonIsToldAgainAndAgainUntilItComes() {
    List<LastResort.Overdue> told = new CopyOnWriteArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    LastResort contact =
        overdue -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("the mail server is away");
          }
          told.add(overdue);
        };
    try (Node sender =
        Node.start(
            suite,
            "concern-service",
            Map.of(
                "lantern.urgent.last-resort-after", "1s", "lantern.urgent.last-resort-again", "1s"),
            contact)) {
      UUID id = sender.disclose();
      await().atMost(Duration.ofSeconds(20)).until(() -> calls.get() == 1);
      sender.execute("update urgent_outbox set last_resort_due_at = lantern_now()");
      await().atMost(Duration.ofSeconds(30)).until(() -> told.size() >= 2);
      assertThat(told).allMatch(overdue -> overdue.eventId().equals(id));
      assertThat(told.stream().map(LastResort.Overdue::notice)).startsWith(1, 2);

      sender.inTransaction(tx -> assertThat(sender.outbox.received(tx, id)).isTrue());
      sender.inTransaction(tx -> assertThat(sender.outbox.received(tx, id)).isFalse());
      assertThat(sender.count("from urgent_outbox where received_at is null")).isZero();
    }
  }
}
