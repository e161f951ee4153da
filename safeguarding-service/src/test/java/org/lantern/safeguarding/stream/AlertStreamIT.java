package org.lantern.safeguarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

class AlertStreamIT {
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
  void aStreamOpensWithAllOpenAlerts() throws Exception {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    try (Stream stream = Stream.open(server, "dsl", null)) {
      await().until(() -> stream.lines().contains(": whole"));
      assertThat(stream.lines())
          .filteredOn(line -> line.contains(told.reference()) || line.equals(": whole"))
          .hasSize(2)
          .last()
          .isEqualTo(": whole");
    }
  }

  @Test
  void anAcknowledgementOnOneInstanceIsSeenOnAnother() throws Exception {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    try (SafeguardingServer second = server.another("safeguarding-service-2");
        Stream there = Stream.open(second, "deputy", null)) {
      await().until(() -> !there.of(told.reference()).isEmpty());
      assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(states(there, told)).contains("acknowledged"));
      Told late = Told.at(DemoSchool.A);
      server.events().raise(late);
      await().atMost(Duration.ofSeconds(5)).until(() -> !there.of(late.reference()).isEmpty());
    }
  }

  @Test
  void withTheLastEventIdComesWhatWasAcknowledgedMeanwhile() throws Exception {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    String lastId;
    try (Stream stream = Stream.open(server, "dsl", null)) {
      await().until(() -> !stream.of(told.reference()).isEmpty());
      lastId = stream.lastId();
    }
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
    try (Stream again = Stream.open(server, "dsl", lastId)) {
      await().until(() -> states(again, told).contains("acknowledged"));
    }
    try (Stream fresh = Stream.open(server, "dsl", null)) {
      Told marker = Told.at(DemoSchool.A);
      server.events().raise(marker);
      await().until(() -> !fresh.of(marker.reference()).isEmpty());
      assertThat(fresh.of(told.reference())).isEmpty();
    }
  }

  /** Numbers are given before they are committed: the client has seen the higher one alone. */
  @Test
  void withTheLastEventIdComesAlsoWhatHadALowerNumberAndWasLate() throws Exception {
    Told late = Told.at(DemoSchool.A);
    Told seen = Told.at(DemoSchool.A);
    server.events().raise(late);
    server.events().raise(seen);
    String lastId;
    try (Stream stream = Stream.open(server, "dsl", null)) {
      assertThat(server.acknowledge("dsl", late.alertId()).statusCode()).isEqualTo(200);
      assertThat(server.acknowledge("dsl", seen.alertId()).statusCode()).isEqualTo(200);
      await().until(() -> states(stream, seen).contains("acknowledged"));
      lastId = stream.lastId();
    }
    try (Stream again = Stream.open(server, "dsl", lastId)) {
      await().until(() -> states(again, late).contains("acknowledged"));
    }
  }

  @Test
  void whatIsNoPositionOpensTheStreamAsForANewClient() throws Exception {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    try (Stream stream = Stream.open(server, "dsl", "yesterday")) {
      await().until(() -> !stream.of(told.reference()).isEmpty());
    }
  }

  @Test
  void theStreamShowsNothingThatTheListWouldNot() throws Exception {
    try (Stream dsl = Stream.open(server, "dsl", null);
        Stream deputy = Stream.open(server, "deputy", null);
        Stream head = Stream.open(server, "head", null)) {
      Told allegation = Told.at(DemoSchool.A).about(Events.staff("dsl"), "head");
      Told family = Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"));
      Told elsewhere = Told.at(DemoSchool.B);
      Told marker = Told.at(DemoSchool.A);
      for (Told told : List.of(allegation, family, elsewhere, marker)) {
        server.events().raise(told);
      }
      await().until(() -> !deputy.of(marker.reference()).isEmpty());
      await().until(() -> !dsl.of(marker.reference()).isEmpty());
      await().until(() -> !head.of(allegation.reference()).isEmpty());
      assertThat(dsl.of(allegation.reference())).isEmpty();
      assertThat(deputy.of(allegation.reference())).isEmpty();
      assertThat(dsl.of(family.reference())).isNotEmpty();
      assertThat(deputy.of(family.reference())).isEmpty();
      assertThat(dsl.of(elsewhere.reference())).isEmpty();
      assertThat(head.of(marker.reference())).isEmpty();
    }
  }

  @Test
  void aSilentStreamIsKeptAliveByCommentsAlone() throws Exception {
    try (Stream stream = Stream.open(server, "dsl-b", null)) {
      await()
          .atMost(Duration.ofSeconds(13))
          .until(() -> stream.lines().stream().filter(": live"::equals).count() >= 2);
    }
  }

  @Test
  void aStreamIsNotForATeacher() {
    assertThat(server.get("teacher", "/api/alerts/stream").statusCode()).isEqualTo(403);
  }

  private static List<String> states(Stream stream, Told told) {
    return stream.of(told.reference()).stream()
        .map((JsonNode item) -> item.get("state").asText())
        .toList();
  }
}
