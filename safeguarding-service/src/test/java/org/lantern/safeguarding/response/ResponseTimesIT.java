package org.lantern.safeguarding.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ResponseMeasured;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** How long alerts waited, as it is kept, shown and published. */
class ResponseTimesIT {
  private final SafeguardingServer server =
      SafeguardingServer.fresh(Map.of("lantern.response.every", "PT0.2S"));
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theTimeToAcknowledgeIsKeptBySchoolAndStep() {
    Told quick = raise(Told.at(DemoSchool.A));
    acknowledge("dsl", quick);
    Told slow = raise(Told.at(DemoSchool.A));
    clock.advance(Duration.ofMinutes(10).plusSeconds(5));
    await().until(() -> server.get("head", "/api/alerts/" + slow.alertId()).statusCode() == 200);
    acknowledge("head", slow);
    awaitMeasured(2);

    assertThat(server.get("operator", "/prometheus").body())
        .contains("lantern_alert_acknowledged_seconds_count{", DemoSchool.A.id().toString());
    List<ResponseTime> times = bySteps("dsl");
    assertThat(times).extracting(ResponseTime::step).containsExactly(1, 2);
    assertThat(times).extracting(ResponseTime::schoolId).containsOnly(DemoSchool.A.id());
    assertThat(times).extracting(ResponseTime::level).containsOnly(Urgency.URGENT);
    assertThat(times.getFirst().toAcknowledge().longest()).isLessThan(Duration.ofMinutes(1));
    assertThat(times.getLast().toAcknowledge().median())
        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    assertThat(times.getLast().toFirstAction()).isNull();
    assertThat(bySteps("dsl-b")).isEmpty();
    assertThat(bySteps("trust-lead")).isEqualTo(times);
    assertThat(bySteps("teacher")).isEmpty();
  }

  @Test
  void whoIsKeptOutOfAnAlertDoesNotCountIt() {
    acknowledge("dsl", raise(Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"))));
    acknowledge("dsl", raise(Told.at(DemoSchool.A)));
    awaitMeasured(2);
    assertThat(bySteps("dsl")).extracting(ResponseTime::acknowledged).containsExactly(2L);
    assertThat(bySteps("deputy")).extracting(ResponseTime::acknowledged).containsExactly(1L);
  }

  @Test
  void anAllegationIsNeitherKeptNorPublished() {
    Told allegation = raise(Told.at(DemoSchool.A).about(Events.staff("deputy"), "head"));
    acknowledge("head", allegation);
    acknowledge("dsl", raise(Told.at(DemoSchool.A)));
    awaitMeasured(1);
    assertThat(bySteps("trust-lead")).extracting(ResponseTime::acknowledged).containsExactly(1L);
    assertThat(published()).hasSize(1);
  }

  @Test
  void whatIsPublishedNamesASchoolAndASpanAndNobody() {
    Told told = raise(Told.at(DemoSchool.A));
    acknowledge("dsl", told);
    awaitMeasured(1);
    JsonNode event = published().getFirst();
    assertThat(event.get("schoolId").asText()).isEqualTo(DemoSchool.A.id().toString());
    assertThat(event.get("measure").asText()).isEqualTo("acknowledged");
    assertThat(event.get("withinMinutes").asInt()).isEqualTo(5);
    assertThat(event.get("step").asInt()).isEqualTo(1);
    assertThat(event.toString())
        .doesNotContain(
            told.concernId().toString(),
            told.alertId().toString(),
            told.pupilId().toString(),
            told.reference());
    List<String> fields = new ArrayList<>();
    event.fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "schoolId", "measure", "level", "step", "withinMinutes", "weekStarting");
  }

  @Test
  void anotherInstanceAndAnotherRoundMeasureNothingTwice() {
    try (SafeguardingServer second = server.another("safeguarding-service-2")) {
      Told told = raise(Told.at(DemoSchool.A));
      acknowledge("dsl", told);
      acknowledge("dsl", told);
      awaitMeasured(1);
      MeasureResponses again = second.context().getBean(MeasureResponses.class);
      again.measure();
      server.context().getBean(MeasureResponses.class).measure();
      assertThat(published()).hasSize(1);
    }
  }

  private Told raise(Told told) {
    server.events().raise(told);
    return told;
  }

  private void acknowledge(String login, Told told) {
    assertThat(server.acknowledge(login, told.alertId()).statusCode()).isEqualTo(200);
  }

  private void awaitMeasured(int alerts) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(published()).hasSize(alerts));
  }

  private List<ResponseTime> bySteps(String login) {
    ResponseTimes times = server.context().getBean(ResponseTimes.class);
    return transactions().as(caller(login), times::bySteps);
  }

  private List<JsonNode> published() {
    return transactions()
        .background(tx ->
            tx.list(
                "select data from outbox where type = ?",
                row ->
                    SafeguardingServer.parse(new String(row.bytes("data"), StandardCharsets.UTF_8)),
                ResponseMeasured.TYPE));
  }

  private Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }

  private static Caller caller(String login) {
    DemoLogins.Login known = DemoLogins.of(login).orElseThrow();
    Set<Role> roles =
        known.roles().stream()
            .flatMap(role -> Role.ofClaim(role).stream())
            .collect(Collectors.toSet());
    return new Caller(login, known.name(), known.staffId(), roles, Set.copyOf(known.schools()));
  }
}
