package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Provider;
import org.lantern.safeguarding.testing.Reached;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** One channel that is down holds up no other, and is tried until it works again. */
class ChannelFaultsIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final UUID SCHOOL = DemoSchool.A.id();

  @SuppressWarnings("NullAway.Init")
  private Provider provider;

  @SuppressWarnings("NullAway.Init")
  private SafeguardingServer server;

  @SuppressWarnings("NullAway.Init")
  private Reached reached;

  @BeforeEach
  void setUp() throws IOException {
    provider = new Provider();
    server = SafeguardingServer.fresh(provider.asProperties());
    reached = new Reached(server, provider);
    reached.phone("dsl", "07700 900 123");
    reached.hook("dsl", SCHOOL, "teams", "/teams/a");
  }

  @AfterEach
  void tearDown() {
    server.close();
    provider.close();
  }

  @Test
  void allChannelsGoOutAtOnceAndSayNothingOfTheChild() {
    String secret = reached.hook("dsl", SCHOOL, "webhook", "/hook/a");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Instant raised = Instant.now();
    await()
        .atMost(SOON)
        .until(() ->
            SafeguardingServer.mails(told.reference()).size() == 2
                && calls(Provider.NOTIFY, told).size() == 1
                && calls("/teams/a", told).size() == 1
                && calls("/hook/a", told).size() == 1);
    for (String path : List.of(Provider.NOTIFY, "/teams/a", "/hook/a")) {
      Provider.Call call = calls(path, told).getFirst();
      assertThat(call.at()).isBefore(raised.plusSeconds(1));
      assertThat(call.body())
          .contains(told.reference(), DemoSchool.A.name(), told.alertId().toString())
          .doesNotContain(
              Events.PUPIL, Events.UPN, Events.NARRATIVE, Events.PLACE, "physical", secret);
    }
    assertThat(calls(Provider.NOTIFY, told).getFirst().json().get("phone_number").asText())
        .isEqualTo("+447700900123");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          for (String channel : List.of("sms", "teams", "webhook")) {
            assertThat(reached.attempts(told, channel, "notice-sent")).hasSize(1);
            assertThat(reached.state("dsl", channel).get("state").asText()).isEqualTo("live");
          }
          assertThat(reached.attempts(told, "email", "notice-sent")).hasSize(2);
        });
  }

  @Test
  void withMailDownNotifyBrokenAndTheWebhookHangingTeamsGoesOutInTheSameSecond()
      throws IOException {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/hangs");
    provider.becomes("/hook/hangs", Provider.Mood.HANGS);
    provider.becomes(Provider.NOTIFY, Provider.Mood.ANSWERS_500);
    Map<String, Object> noMail = new HashMap<>(provider.asProperties());
    noMail.put("lantern.smtp.port", Integer.toString(Ports.free()));
    noMail.put("lantern.instance", "safeguarding-service-2");
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer broken = SafeguardingServer.start(server.suite(), noMail)) {
      server.close();
      Reached there = new Reached(broken, provider);
      broken.events().raise(told);
      Instant raised = Instant.now();
      await().atMost(SOON).until(() -> calls("/teams/a", told).size() == 1);
      assertThat(calls("/teams/a", told).getFirst().at()).isBefore(raised.plusSeconds(1));
      assertThat(calls(Provider.NOTIFY, told).getFirst().at()).isBefore(raised.plusSeconds(1));
      assertThat(calls("/hook/hangs", told).getFirst().at()).isBefore(raised.plusSeconds(1));

      await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() -> {
            for (String channel : List.of("email", "sms", "webhook")) {
              assertThat(there.attempts(told, channel, "notice-failed").size())
                  .isGreaterThanOrEqualTo(2);
              JsonNode state = there.state("dsl", channel);
              assertThat(state.get("state").asText()).isEqualTo("failing");
              assertThat(state.get("answer").asText()).isNotBlank();
              assertThat(at(state, "since"))
                  .as("since the first failure of " + channel)
                  .isBefore(at(there.attempts(told, channel, "notice-failed").getLast(), "at"));
            }
            assertThat(there.state("dsl", "teams").get("state").asText()).isEqualTo("live");
          });
      assertThat(health(broken, "operator"))
          .contains("DEGRADED", "failing since", "Webhook of " + DemoSchool.A.name());
      assertThat(health(broken, "dsl")).contains("DEGRADED").doesNotContain("failing since");
      assertThat(broken.get("operator", "/prometheus").body())
          .contains("lantern_channel_failing{channel=\"webhook\"} 1.0")
          .doesNotContain("hangs", "+447700900123");

      provider.becomes(Provider.NOTIFY, Provider.Mood.TAKES);
      provider.becomes("/hook/hangs", Provider.Mood.TAKES);
      DatabaseClock.of(broken.database()).advance(Backoff.LONGEST);
      await()
          .atMost(SOON)
          .untilAsserted(() -> {
            assertThat(there.attempts(told, "sms", "notice-sent")).hasSize(1);
            assertThat(there.attempts(told, "webhook", "notice-sent")).hasSize(1);
            assertThat(there.state("dsl", "webhook").get("state").asText()).isEqualTo("live");
          });
    }
    assertThat(calls("/teams/a", told)).hasSize(1);
    assertThat(calls("/hook/hangs", told))
        .extracting(call -> call.headers().get("webhook-id"))
        .containsOnly(told.alertId() + ".1.1." + SCHOOL + ".webhook");
    assertThat(calls(Provider.NOTIFY, told))
        .extracting(call -> call.json().get("reference").asText())
        .containsOnly(told.alertId() + ".1.1." + Events.staff("dsl") + ".sms");
  }

  @Test
  void aWebhookThatHangsHoldsUpNoOtherWebhook() {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/hangs");
    reached.hook("dsl-b", DemoSchool.B.id(), "webhook", "/hook/b");
    provider.becomes("/hook/hangs", Provider.Mood.HANGS);
    Told stuck = Told.at(DemoSchool.A);
    server.events().raise(stuck);
    await().atMost(SOON).until(() -> !calls("/hook/hangs", stuck).isEmpty());
    Told other = Told.at(DemoSchool.B);
    server.events().raise(other);
    Instant raised = Instant.now();
    await().atMost(SOON).until(() -> !calls("/hook/b", other).isEmpty());
    assertThat(calls("/hook/b", other).getFirst().at()).isBefore(raised.plusSeconds(1));
  }

  @Test
  void aRedirectIsNotFollowedAndShown() {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/moved");
    provider.becomes("/hook/moved", Provider.Mood.REDIRECTS);
    provider.becomes("/teams/a", Provider.Mood.SAYS_200_AND_NOT_DELIVERED);
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(failures(reached, told, "webhook"))
              .first()
              .asString()
              .contains("307", "not followed");
          assertThat(failures(reached, told, "teams"))
              .first()
              .asString()
              .contains("delivery failed");
          assertThat(SafeguardingServer.mails(told.reference())).hasSize(2);
        });
    assertThat(provider.calls("/elsewhere")).isEmpty();
  }

  @Test
  void anAddressInsideTheOwnNetworkIsRefusedWhenItIsSetAndAgainWhenItIsCalled() {
    for (String address :
        List.of(
            "https://127.0.0.1/x",
            "https://169.254.169.254/latest",
            "https://10.0.0.8/",
            "https://[::1]/",
            "https://[::ffff:192.168.1.1]/")) {
      HttpResponse<String> answer = reached.set("dsl", SCHOOL, "webhook", address);
      assertThat(answer.statusCode()).as(address).isEqualTo(422);
      assertThat(answer.body()).contains("address", "network of one's own");
    }
    reached.hook("dsl", SCHOOL, "webhook", "/hook/a");
    Map<String, Object> trustsNobody = new HashMap<>(provider.asProperties());
    trustsNobody.put("lantern.hooks.trusted.hosts", "");
    trustsNobody.put("lantern.instance", "safeguarding-service-2");
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer strict = SafeguardingServer.start(server.suite(), trustsNobody)) {
      server.close();
      strict.events().raise(told);
      Reached there = new Reached(strict, provider);
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(failures(there, told, "webhook"))
                  .first()
                  .asString()
                  .contains("network of one's own"));
    }
    assertThat(calls("/hook/a", told)).isEmpty();
  }

  @Test
  void whatSomebodyHasToBeKeptOutOfIsToldInNoRoom() {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/a");
    reached.hook("trust-lead", new UUID(0, 0), "teams", "/teams/trust");
    Told allegation = Told.at(DemoSchool.A).about(Events.staff("teacher"), "head");
    Told family = Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"));
    Told unreadable = Told.at(DemoSchool.A).unreadable();
    Told plain = Told.at(DemoSchool.A);
    for (Told told : List.of(allegation, family, unreadable, plain)) {
      server.events().raise(told);
    }
    await().atMost(SOON).until(() -> calls("/hook/a", plain).size() == 1);
    await().atMost(SOON).until(() -> calls("/teams/a", plain).size() == 1);
    for (Told told : List.of(allegation, family, unreadable)) {
      await().atMost(SOON).until(() -> !SafeguardingServer.mails(told.reference()).isEmpty());
      assertThat(calls("/hook/a", told)).isEmpty();
      assertThat(calls("/teams/a", told)).isEmpty();
      assertThat(calls("/teams/trust", told)).isEmpty();
    }
  }

  @Test
  void aRoomThatCouldNotBeToldIsToldNoMoreOnceSomebodyThereMustBeKeptOut() {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/later");
    provider.becomes("/hook/later", Provider.Mood.ANSWERS_500);
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    await().atMost(SOON).until(() -> !reached.attempts(told, "webhook", "notice-failed").isEmpty());

    server.events().raise(told.keptFrom(Events.staff("deputy")));
    provider.becomes("/hook/later", Provider.Mood.TAKES);
    await().atMost(SOON).until(() -> states(told, "webhook").equals(List.of("stopped")));
    assertThat(reached.attempts(told, "webhook", "notice-sent")).isEmpty();
  }

  @Test
  void thatAColleagueHasItIsNotTriedForEver() {
    reached.hook("dsl", SCHOOL, "webhook", "/hook/never");
    provider.becomes("/hook/never", Provider.Mood.ANSWERS_500);
    Told told = Told.at(DemoSchool.A).takenOnBy(Events.staff("dsl"));
    server.events().raise(told);
    DatabaseClock clock = DatabaseClock.of(server.database());
    for (int tries = 1; tries <= 15; tries++) {
      int made = tries;
      await()
          .atMost(SOON)
          .until(() -> reached.attempts(told, "webhook", "notice-failed").size() >= made);
      clock.advance(Duration.ofSeconds(121));
    }
    assertThat(states(told, "webhook")).containsExactly("stopped");
    assertThat(calls("/hook/never", told).getLast().json().get("type").asText())
        .isEqualTo("taken-on");
  }

  private static Instant at(JsonNode node, String field) {
    return Instant.parse(node.get(field).asText());
  }

  private List<String> states(Told told, String channel) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select state from notice where alert_id = ? and channel = ?",
                row -> row.text("state"),
                told.alertId(),
                channel));
  }

  private List<Provider.Call> calls(String path, Told told) {
    return provider.calls(path, told.reference());
  }

  private static List<String> failures(Reached reached, Told told, String channel) {
    return reached.attempts(told, channel, "notice-failed").stream()
        .map(entry -> entry.get("answer").asText())
        .toList();
  }

  private static String health(SafeguardingServer server, String login) {
    return server.get(login, "/health").body();
  }
}
