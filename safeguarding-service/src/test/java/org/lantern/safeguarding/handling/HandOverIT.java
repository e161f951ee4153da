package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** Who can be given an alert, and how often they are told. */
class HandOverIT {
  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSameHandOverTwiceTellsOnceAndALaterOneTellsAgain() {
    Told told = raised();
    acknowledge("dsl", told);
    assertThat(handOver("dsl", told, "deputy").statusCode()).isEqualTo(200);
    assertThat(handOver("dsl", told, "deputy").statusCode()).isEqualTo(200);
    awaitHandedTo(told, "deputy");
    assertThat(handOver("deputy", told, "dsl").statusCode()).isEqualTo(200);
    awaitHandedTo(told, "deputy", "dsl");
    assertThat(handOver("dsl", told, "deputy").statusCode()).isEqualTo(200);
    awaitHandedTo(told, "deputy", "dsl", "deputy");
    assertThat(Collections.frequency(kinds("dsl", told), "handed-over")).isEqualTo(3);
  }

  @Test
  void whoseStepWasReachedCanBeHandedTheAlert() {
    Told told = raised();
    DatabaseClock.of(server.database()).advance(Duration.ofMinutes(10).plusSeconds(1));
    await().until(() -> server.open("head").contains(told.reference()));
    acknowledge("dsl", told);
    assertThat(handOver("dsl", told, "head").statusCode()).isEqualTo(200);
    assertThat(alert("head", told).get("holder").asText())
        .isEqualTo(Events.staff("head").toString());
    assertThat(server.page("dsl", "/desk").body())
        .as("the desk says who acknowledged it, and who has it now")
        .containsPattern("Now with [\\w ]*Family-" + Events.staff("head"));
    assertThat(server.page("head", "/desk").body()).contains("Handed over to you.");
  }

  private static void awaitHandedTo(Told told, String... logins) {
    await()
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .filteredOn(mail -> mail.text().contains("handed this alert over to you"))
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrderElementsOf(
                    List.of(logins).stream().map(Events::email).toList()));
  }

  private static Told raised() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    return told;
  }

  private static void acknowledge(String login, Told told) {
    assertThat(server.acknowledge(login, told.alertId()).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> handOver(String login, Told told, String to) {
    return server.post(
        login,
        "/api/alerts/" + told.alertId() + "/hand-over",
        "{\"to\": \"" + Events.staff(to) + "\", \"faceToFace\": true}");
  }

  private static JsonNode alert(String login, Told told) {
    return server.json(login, "/api/alerts/" + told.alertId());
  }

  private static List<String> kinds(String login, Told told) {
    return alert(login, told).get("history").findValuesAsText("kind");
  }
}
