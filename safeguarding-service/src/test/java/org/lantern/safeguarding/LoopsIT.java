package org.lantern.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lantern.messaging.work.Loop;
import org.lantern.safeguarding.testing.SafeguardingServer;

/** One that is missing would be missed late: nothing fails while nobody looks. */
class LoopsIT {
  @Test
  void eachInstanceRunsEveryLoop() {
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      assertThat(server.context().getBeansOfType(Loop.class))
          .extracting(Loop::toString)
          .containsExactlyInAnyOrder(
              "address-leavers",
              "alert-stream",
              "backlog",
              "channel-watch",
              "entry-changes",
              "escalation",
              "outbox-relay",
              "partitions",
              "response-times",
              "topics",
              "unreadable-alerts",
              "untouched-alerts",
              "urgent-direct",
              "urgent-relay",
              "watch");
    }
  }
}
