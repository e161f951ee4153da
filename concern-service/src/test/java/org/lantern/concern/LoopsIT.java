package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.messaging.work.Loop;

/** One that is missing would be missed late: nothing fails while nobody looks. */
class LoopsIT {
  @Test
  void eachInstanceRunsEveryLoop() {
    ConcernServer server = ConcernServer.with(Map.of("lantern.canary.every", "PT1H"));
    assertThat(server.context().getBeansOfType(Loop.class))
        .extracting(Loop::toString)
        .containsExactlyInAnyOrder(
            "backlog",
            "canary",
            "last-resort",
            "outbox-relay",
            "partitions",
            "topics",
            "urgent-direct",
            "urgent-relay");
  }

  @Test
  void noTestDisclosureIsSentWhereNoneIsWanted() {
    assertThat(ConcernServer.running().context().getBeansOfType(Loop.class))
        .extracting(Loop::toString)
        .doesNotContain("canary");
  }
}
