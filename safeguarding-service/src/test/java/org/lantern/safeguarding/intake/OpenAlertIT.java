package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

class OpenAlertIT {
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
  void anUrgentDisclosureIsOnTheDesksOfItsSchoolAndOnNoOther() throws Exception {
    Told told = Told.at(DemoSchool.A);
    try (Stream dsl = Stream.open(server, "dsl", null);
        Stream other = Stream.open(server, "dsl-b", null)) {
      server.events().raise(told);
      await().atMost(Duration.ofSeconds(5)).until(() -> !dsl.of(told.reference()).isEmpty());
      JsonNode item = dsl.of(told.reference()).getFirst();
      assertThat(item.get("state").asText()).isEqualTo("open");
      assertThat(item.get("step").asInt()).isEqualTo(1);
      assertThat(item.get("acknowledgedBy").isNull()).isTrue();
      assertThat(item.toString()).doesNotContain(Events.PUPIL, Events.UPN, "bruise", "abuse");

      assertThat(server.open("dsl")).contains(told.reference());
      assertThat(server.open("deputy")).contains(told.reference());
      assertThat(server.open("dsl-b")).doesNotContain(told.reference());
      assertThat(server.open("head")).doesNotContain(told.reference());
      assertThat(server.get("dsl-b", "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
      assertThat(server.get("head", "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
      assertThat(server.acknowledge("dsl-b", told.alertId()).statusCode()).isEqualTo(404);
      assertThat(server.get("teacher", "/api/alerts").statusCode()).isEqualTo(403);
      assertThat(other.of(told.reference())).isEmpty();
    }
  }

  @Test
  void theLeadReadsTheContentAndItsHistory() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    JsonNode alert = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(alert.get("pupil").get("name").asText()).isEqualTo(Events.PUPIL);
    assertThat(alert.get("pupil").get("school").get("name").asText())
        .isEqualTo(DemoSchool.A.name());
    assertThat(alert.get("narrative").asText()).isEqualTo(Events.NARRATIVE);
    assertThat(alert.get("further").get(0).get("text").asText()).isEqualTo(Events.PLACE);
    assertThat(alert.get("category").asText()).isEqualTo("disclosure-physical-abuse");
    assertThat(alert.get("history").findValuesAsText("kind")).contains("opened", "step-taken");
  }

  @Test
  void leadAndDeputyAreMailedSeparatelyAndNoMailSaysWhoItIsAbout() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrder(Events.email("dsl"), Events.email("deputy")));
    for (Mail mail : SafeguardingServer.mails(told.reference())) {
      assertThat(mail.to()).hasSize(1);
      assertThat(mail.text()).contains(DemoSchool.A.name(), "/alerts/" + told.alertId());
      assertThat(mail.subject() + mail.text() + mail.headers())
          .doesNotContain("Ada", "Bellweather", Events.UPN, "bruise", "abuse");
      assertThat(mail.messageId())
          .startsWith("<" + told.alertId() + ".1.1.")
          .endsWith("@trust.example>");
    }
  }

  @Test
  void theLeadsOfBothSchoolsOfAPupilAreTold() {
    Told told = Told.at(DemoSchool.A, DemoSchool.B);
    server.events().raise(told);
    assertThat(server.open("dsl")).contains(told.reference());
    assertThat(server.open("dsl-b")).contains(told.reference());
    JsonNode item = server.json("dsl-b", "/api/alerts/" + told.alertId());
    assertThat(item.get("schoolId").asText()).isEqualTo(DemoSchool.A.id().toString());
  }

  @Test
  void twoEventsAboutOneConcernAreOneAlertAndARaiseStartsAgainAsUrgent() {
    Told told = Told.at(DemoSchool.A);
    server.events().record(told);
    JsonNode review = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(review.get("level").asText()).isEqualTo("review");

    server.events().raise(told);
    JsonNode urgent = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(urgent.get("level").asText()).isEqualTo("urgent");
    assertThat(urgent.get("version").asLong()).isGreaterThan(review.get("version").asLong());
    assertThat(urgent.get("nextStepAt").asText()).isLessThan(review.get("nextStepAt").asText());
    assertThat(server.open("dsl").stream().filter(told.reference()::equals)).hasSize(1);

    server.events().record(told);
    JsonNode still = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(still.get("level").asText()).isEqualTo("urgent");
    assertThat(still.get("version").asLong()).isEqualTo(urgent.get("version").asLong());
  }

  @Test
  void aRaiseOpensAgainWhatWasAcknowledgedAsLess() {
    Told told = Told.at(DemoSchool.A);
    server.events().record(told);
    server.acknowledge("dsl", told.alertId());
    server.events().raise(told);
    JsonNode alert = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(alert.get("state").asText()).isEqualTo("open");
    assertThat(alert.get("history").findValuesAsText("kind")).contains("acknowledged", "raised");
  }

  @Test
  void theSameEventTwiceIsOneAlertAndNothingMore() {
    Told told = Told.at(DemoSchool.A);
    UUID eventId = server.events().raise(told);
    long version = server.json("dsl", "/api/alerts/" + told.alertId()).get("version").asLong();
    server
        .events()
        .accept(
            eventId, Topics.URGENT, DisclosureRaised.TYPE, server.events().raised(told, eventId));
    assertThat(server.json("dsl", "/api/alerts/" + told.alertId()).get("version").asLong())
        .isEqualTo(version);
  }

  @Test
  void anUnknownLevelIsUrgent() {
    Told told = Told.at(DemoSchool.A).ofLevel("catastrophic");
    server.events().raise(told);
    assertThat(server.json("dsl", "/api/alerts/" + told.alertId()).get("level").asText())
        .isEqualTo("urgent");
  }

  @Test
  void whatCannotBeOpenedIsAnAlertAllTheSameAndTheTrustIsTold() {
    Told told = Told.at(DemoSchool.A).unreadable();
    server.events().raise(told);
    JsonNode alert = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(alert.get("unreadable").asBoolean()).isTrue();
    assertThat(alert.get("narrative").isNull()).isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrder(
                    Events.email("dsl"), Events.email("deputy"), "safeguarding@trust.example"));
  }

  @Test
  void aSchoolThatNobodyKnowsIsToldToTheTrust() {
    Told told = Told.at(DemoSchool.A).atSchools(List.of(UUID.randomUUID()));
    server.events().raise(told);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactly(Events.email("trust-lead")));
    assertThat(server.open("trust-lead")).contains(told.reference());
  }

  @Test
  void theFirstAcknowledgementWinsAndEveryLaterOneIsToldOfIt() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    HttpResponse<String> first = server.acknowledge("dsl", told.alertId());
    HttpResponse<String> second = server.acknowledge("deputy", told.alertId());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(SafeguardingServer.parse(second.body()))
        .isEqualTo(SafeguardingServer.parse(first.body()));
    assertThat(SafeguardingServer.parse(first.body()).get("acknowledgedBy").asText())
        .isEqualTo(Events.staff("dsl").toString());
    assertThat(server.open("dsl")).doesNotContain(told.reference());
    assertThat(
            server
                .json("dsl", "/api/alerts?state=acknowledged&limit=200")
                .findValuesAsText("reference"))
        .contains(told.reference());
  }

  @Test
  void seenButCannotActGoesOnEscalating() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    HttpResponse<String> answer =
        server.post(
            "dsl", "/api/alerts/" + told.alertId() + "/acknowledgement", "{\"canAct\": false}");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode alert = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(alert.get("state").asText()).isEqualTo("open");
    assertThat(alert.get("nextStepAt").isNull()).isFalse();
    assertThat(alert.get("history").findValuesAsText("kind")).contains("seen-cannot-act");
  }
}
