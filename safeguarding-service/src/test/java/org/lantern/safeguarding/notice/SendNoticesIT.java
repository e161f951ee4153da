package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.StaffRegistered;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.SilentMailServer;
import org.lantern.safeguarding.testing.Told;

class SendNoticesIT {
  @Test
  void aMailServerThatIsDownDelaysNoAlertAndIsTriedUntilItIsBack() {
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer first = SafeguardingServer.fresh();
        SafeguardingServer noMail =
            SafeguardingServer.start(
                first.suite(),
                Map.of(
                    "lantern.smtp.port",
                    Integer.toString(Ports.free()),
                    "lantern.instance",
                    "safeguarding-service-2"))) {
      DatabaseClock clock = DatabaseClock.of(first.database());
      noMail.events().raise(told);
      assertThat(noMail.open("dsl")).contains(told.reference());
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(attempts(first, told, "notice-failed")).hasSizeGreaterThanOrEqualTo(2));
      JsonNode failed = attempts(first, told, "notice-failed").getFirst();
      assertThat(failed.get("answer").asText()).isNotBlank();
      assertThat(failed.get("attempt").asInt()).isEqualTo(1);
      noMail.close();

      clock.advance(Backoff.LONGEST);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(attempts(first, told, "notice-sent"))
                  .extracting(entry -> entry.get("messageId").asText())
                  .containsExactlyInAnyOrder(id(told, "dsl"), id(told, "deputy")));
      assertThat(SafeguardingServer.mails(told.reference()))
          .extracting(Mail::messageId)
          .containsExactlyInAnyOrder(id(told, "dsl"), id(told, "deputy"));
    }
  }

  @Test
  void whatACrashedInstanceLeftBehindIsSentByAnotherUnderTheSameMessageId() {
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      server.events().raise(told);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(told.reference()).size() == 2);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> attempts(server, told, "notice-sent").size() == 2);
      // As if the process had died after the sending and before the noting of it.
      server
          .context()
          .getBean(Transactions.class)
          .background(tx ->
              tx.add(
                      "update notice set state = 'pending', leased_by = 'dead',"
                          + " leased_until = clock_timestamp() where alert_id = ?",
                      told.alertId())
                  .run());
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(told.reference()).size() == 4);
      assertThat(SafeguardingServer.mails(told.reference()))
          .extracting(Mail::messageId)
          .containsOnly(id(told, "dsl"), id(told, "deputy"));
    }
  }

  @Test
  void anAcknowledgementStopsWhatStillWaits() {
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      DatabaseClock clock = DatabaseClock.of(server.database());
      try (SafeguardingServer noMail =
          SafeguardingServer.start(
              server.suite(),
              Map.of(
                  "lantern.smtp.port",
                  Integer.toString(Ports.free()),
                  "lantern.instance",
                  "safeguarding-service-2"))) {
        noMail.events().raise(told);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> attempts(server, told, "notice-failed").size() >= 2);
        server.acknowledge("dsl", told.alertId());
      }
      Told marker = Told.at(DemoSchool.A);
      clock.advance(Duration.ofMinutes(5));
      server.events().raise(marker);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(marker.reference()).size() == 2);
      assertThat(SafeguardingServer.mails(told.reference())).isEmpty();
    }
  }

  @Test
  void aLeadWithoutAnAddressMeansTheTrustsContactIsMailed() {
    Told told = Told.at(DemoSchool.ALL.get(4));
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      server
          .events()
          .register(
              UUID.randomUUID(),
              null,
              new StaffRegistered.Post("dsl", DemoSchool.ALL.get(4).id(), null, null));
      server.events().raise(told);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(SafeguardingServer.mails(told.reference()))
                  .flatExtracting(Mail::to)
                  .containsExactly("safeguarding@trust.example"));
    }
  }

  @Test
  void aHeadWithoutAnAddressMeansTheContactForAllegationsIsMailedOnceAndTheHeadIsNotTriedAgain() {
    UUID school = DemoSchool.ALL.get(4).id();
    UUID head = UUID.randomUUID();
    Told told = Told.at(DemoSchool.ALL.get(4)).about(null, "head");
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      DatabaseClock clock = DatabaseClock.of(server.database());
      server.events().register(head, null, new StaffRegistered.Post("head", school, null, null));
      server.events().raise(told);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(SafeguardingServer.mails(told.reference()))
                  .flatExtracting(Mail::to)
                  .containsExactly("chair@trust.example"));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(states(server, told))
                  .containsExactlyInAnyOrder(head + " stopped", "allegation-contact sent"));
      clock.advance(Backoff.LONGEST.plusSeconds(1));
      Told marker = Told.at(DemoSchool.A);
      server.events().raise(marker);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(marker.reference()).size() == 2);
      assertThat(failures(server, told)).isEqualTo(1);
    }
  }

  /** Two replicas that nobody gave a name: the second starts while the first is at work. */
  @Test
  void aTwinThatStartsSendsNothingThatALivingOneIsSending() throws Exception {
    Told told = Told.at(DemoSchool.A);
    try (SilentMailServer silent = new SilentMailServer();
        SafeguardingServer server = SafeguardingServer.fresh();
        SafeguardingServer stuck = SafeguardingServer.start(server.suite(), silent.asProperty())) {
      stuck.events().raise(told);
      await().atMost(Duration.ofSeconds(20)).until(silent::keepsSomebodyWaiting);
      try (SafeguardingServer twin = SafeguardingServer.start(server.suite(), Map.of())) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() ->
                attempts(twin, told, "notice-failed").size()
                        + attempts(twin, told, "notice-sent").size()
                    >= 2);
        assertThat(attempts(twin, told, "notice-failed"))
            .extracting(entry -> entry.get("attempt").asInt())
            .startsWith(1, 1);
        assertThat(attempts(twin, told, "notice-sent"))
            .allMatch(entry -> entry.get("attempt").asInt() > 1);
      }
    }
  }

  @Test
  void whatAFailureLeftOverIsSentByTheSameProcessThoughItKeepsItsLease() {
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      server.events().raise(told);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(told.reference()).size() == 2);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> attempts(server, told, "notice-sent").size() == 2);
      // As if the database had been away when the answers were to be noted.
      server
          .context()
          .getBean(Transactions.class)
          .background(tx ->
              tx.add(
                      "update notice set state = 'pending',"
                          + " leased_until = clock_timestamp() + interval '1 hour'"
                          + " where alert_id = ?",
                      told.alertId())
                  .run());
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SafeguardingServer.mails(told.reference()).size() == 4);
    }
  }

  private static List<String> states(SafeguardingServer server, Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select recipient, state from notice where alert_id = ?",
                row -> row.text("recipient") + " " + row.text("state"),
                told.alertId()));
  }

  private static long failures(SafeguardingServer server, Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from alert_history"
                        + " where alert_id = ? and kind = 'notice-failed'",
                    row -> row.number("n"),
                    told.alertId())
                .getFirst());
  }

  private static String id(Told told, String login) {
    return "<" + told.alertId() + ".1.1." + Events.staff(login) + "@trust.example>";
  }

  private static List<JsonNode> attempts(SafeguardingServer server, Told told, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode entry : server.json("dsl", "/api/alerts/" + told.alertId()).get("history")) {
      if (entry.get("kind").asText().equals(kind)) {
        found.add(entry);
      }
    }
    return found;
  }
}
