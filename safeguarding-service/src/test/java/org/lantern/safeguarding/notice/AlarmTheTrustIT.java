package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.SilentMailServer;
import org.lantern.safeguarding.testing.TalkingMailServer;

class AlarmTheTrustIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void whatAMailServerDoesNotTakeIsTriedUntilItDoesAndThenNoMore() throws Exception {
    try (TalkingMailServer mails = new TalkingMailServer();
        SafeguardingServer server =
            SafeguardingServer.start(
                Backing.shared().suite(),
                Map.of("lantern.smtp.port", Integer.toString(mails.port())))) {
      AlarmTheTrust alarm = server.context().getBean(AlarmTheTrust.class);
      DatabaseClock clock = DatabaseClock.of(server.database());
      mails.becomes(TalkingMailServer.Mood.IS_BUSY);
      alarm.quarantined("b-topic", "a reason");
      await().atMost(SOON).until(() -> !noted(server, "b-topic").endsWith(", 0"));
      mails.becomes(TalkingMailServer.Mood.PATIENT);
      clock.advance(Backoff.LONGEST);
      await().atMost(SOON).until(() -> about("b-topic", mails).size() == 1);
      assertThat(about("b-topic", mails).getFirst())
          .contains("To: safeguarding@trust.example", "could not be read", "a reason");
      clock.advance(Backoff.LONGEST);
      alarm.readingAgain("c-topic", "a reason");
      await().atMost(SOON).until(() -> about("c-topic", mails).size() == 1);
      assertThat(about("b-topic", mails)).hasSize(1);
    }
  }

  private static List<String> about(String topic, TalkingMailServer mails) {
    return mails.mails().stream().filter(mail -> mail.contains(topic)).toList();
  }

  @Test
  void aMailServerThatSaysNothingHoldsUpNobodyWhoNotesTheSameTrouble() throws Exception {
    try (SilentMailServer silent = new SilentMailServer();
        SafeguardingServer server =
            SafeguardingServer.start(Backing.shared().suite(), silent.asProperty())) {
      AlarmTheTrust alarm = server.context().getBean(AlarmTheTrust.class);
      alarm.quarantined("a-topic", "a reason");
      await().atMost(SOON).until(silent::keepsSomebodyWaiting);
      assertTimeoutPreemptively(
          Duration.ofSeconds(3), () -> alarm.quarantined("a-topic", "a reason"));
      assertThat(noted(server, "a-topic")).isEqualTo("2 times, 0");
    }
  }

  private static String noted(SafeguardingServer server, String topic) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select times, attempts from lane_alarm where topic = ?",
                    row -> row.number("times") + " times, " + row.number("attempts"),
                    topic)
                .getFirst());
  }
}
