package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.SilentMailServer;

class AlarmTheTrustIT {
  @Test
  void aMailServerThatSaysNothingHoldsUpNobodyWhoNotesTheSameTrouble() throws Exception {
    try (SilentMailServer silent = new SilentMailServer();
        SafeguardingServer server =
            SafeguardingServer.start(Backing.shared().suite(), silent.asProperty())) {
      AlarmTheTrust alarm = server.context().getBean(AlarmTheTrust.class);
      alarm.quarantined("a-topic", "a reason");
      await().atMost(Duration.ofSeconds(20)).until(silent::keepsSomebodyWaiting);
      assertTimeoutPreemptively(
          Duration.ofSeconds(3), () -> alarm.quarantined("a-topic", "a reason"));
      String noted =
          server
              .context()
              .getBean(Transactions.class)
              .background(tx ->
                  tx.list(
                          "select times, attempts from lane_alarm where topic = 'a-topic'",
                          row -> row.number("times") + " times, " + row.number("attempts"))
                      .getFirst());
      assertThat(noted).isEqualTo("2 times, 0");
    }
  }
}
