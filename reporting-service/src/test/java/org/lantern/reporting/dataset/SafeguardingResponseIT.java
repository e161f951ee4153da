package org.lantern.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ResponseMeasured;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.EventIntake;
import org.lantern.reporting.tally.SettleWeeks;

/** How long alerts waited, from the event to the row that an analyst gets. */
class SafeguardingResponseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "reporting-service";
  private static final String PATH = "/api/datasets/safeguarding-response";

  private final Suite suite = Backing.shared().suite();
  private final EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties());
  private final DatabaseClock clock = DatabaseClock.of(suite.database(NAME));
  private final HttpClient http = HttpClient.newHttpClient();
  private final UUID school = UUID.randomUUID();
  private final LocalDate week = thisMonday();

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  @Test
  void aTermIsShownOnceItCannotChangeAnyMore() {
    for (int at = 0; at < 6; at++) {
      send(Topics.CONCERN, ConcernTallied.TYPE, tallied("urgent-kind-" + at));
      send(Topics.SAFEGUARDING, ResponseMeasured.TYPE, measured(at < 3 ? 5 : 30));
    }
    assertThat(rows("analyst")).isEmpty();

    SchoolTerm term = SchoolTerm.of(week);
    clock.advance(
        Duration.ofDays(
            term.last().toEpochDay() - LocalDate.now(ZoneOffset.UTC).toEpochDay() + 43));
    awaitSettled();
    List<JsonNode> frozen = rows("analyst");
    assertThat(frozen).hasSize(4);
    assertThat(frozen.getFirst().get("measure").asText()).isEqualTo("acknowledged");
    assertThat(frozen.getFirst().get("level").asText()).isEqualTo("urgent");
    assertThat(frozen.getFirst().get("time_identifier").asText()).isEqualTo(term.timeIdentifier());
    assertThat(medians(frozen)).containsExactly("5", "z", "c", "z");

    for (int at = 0; at < 9; at++) {
      send(Topics.SAFEGUARDING, ResponseMeasured.TYPE, measured(null));
    }
    assertThat(rows("analyst")).isEqualTo(frozen);
    assertThat(get("analyst", PATH + ".csv").body().lines()).hasSize(5);
    assertThat(json("analyst", PATH + ".json?limit=3").get("next").isNull()).isFalse();
  }

  @Test
  void itIsForAnalystsOfTheSchoolAndTheTrustsLead() {
    assertThat(get("trust-safeguarding", PATH).statusCode()).isEqualTo(200);
    for (String role : List.of("staff", "dsl", "head", "operator")) {
      assertThat(get(role, PATH).statusCode()).as(role).isEqualTo(403);
    }
    assertThat(get("analyst", PATH + ".json?schoolId=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsNoSpanIsKeptAsideAndNotCounted() {
    assertThat(accept(Topics.SAFEGUARDING, ResponseMeasured.TYPE, measured(7)))
        .isInstanceOf(EventIntake.Outcome.Quarantined.class)
        .asString()
        .contains("withinMinutes cannot be counted");
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = suite.propertiesFor(NAME);
    properties.put("lantern.reporting.quiet-before-settling", "PT0.1S");
    return properties;
  }

  private void awaitSettled() {
    SettleWeeks settleWeeks = server.getApplicationContext().getBean(SettleWeeks.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          settleWeeks.settleDueWeeks();
          return medians(rows("analyst")).getFirst().equals("5");
        });
  }

  private ConcernTallied tallied(String category) {
    return new ConcernTallied(school, category, "urgent", null, week);
  }

  private ResponseMeasured measured(@Nullable Integer within) {
    return new ResponseMeasured(school, "acknowledged", "urgent", 1, within, week);
  }

  private void send(String topic, String type, Object data) {
    assertThat(accept(topic, type, data)).isInstanceOf(EventIntake.Outcome.Handled.class);
  }

  private EventIntake.Outcome accept(String topic, String type, Object data) {
    try {
      return server
          .getApplicationContext()
          .getBean(EventIntake.class)
          .accept(
              topic,
              Map.of(
                  "ce-specversion",
                  "1.0",
                  "ce-id",
                  UUID.randomUUID().toString(),
                  "ce-type",
                  type,
                  "ce-source",
                  "/test",
                  "ce-time",
                  Instant.now().toString(),
                  "content-type",
                  "application/json"),
              server.getApplicationContext().getBean(JsonMapper.class).writeValueAsBytes(data));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<String> medians(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("median_within_minutes").asText()).toList();
  }

  private List<JsonNode> rows(String role) {
    List<JsonNode> rows = new ArrayList<>();
    json(role, PATH).get("items").forEach(rows::add);
    return rows;
  }

  private JsonNode json(String role, String path) {
    HttpResponse<String> answer = get(role, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  private HttpResponse<String> get(String role, String path) {
    String token =
        Backing.shared()
            .token(
                Map.of(
                    "sub",
                    role + "-of-a-test",
                    "name",
                    "Somebody",
                    "roles",
                    List.of(role),
                    "schools",
                    List.of(school.toString())));
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(server.getURL() + path))
              .header("Authorization", "Bearer " + token)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static LocalDate thisMonday() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return today.minusDays(today.getDayOfWeek().getValue() - 1L);
  }
}
