package org.lantern.safeguarding.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What the trust's lead sees of all schools, and what not. */
class OversightIT {
  private static final Duration STEP = Duration.ofMinutes(10);

  private final SafeguardingServer server =
      SafeguardingServer.fresh(Map.of("lantern.response.every", "PT0.2S"));
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWaitsIsCountedBySchoolAndStepBeforeAnyOfItCanBeOpened() {
    Told urgent = raise(Told.at(DemoSchool.A));
    raise(Told.at(DemoSchool.A));
    Told review = Told.at(DemoSchool.B);
    server.events().record(review);
    clock.advance(STEP.minusSeconds(30));

    assertThat(waiting(DemoSchool.A))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.get("level").asText()).isEqualTo("urgent");
          assertThat(item.get("stage").asText()).isEqualTo("open");
          assertThat(item.get("step").asInt()).isEqualTo(1);
          assertThat(item.get("alerts").asLong()).isEqualTo(2);
        });
    assertThat(waiting(DemoSchool.B))
        .singleElement()
        .satisfies(item -> assertThat(item.get("level").asText()).isEqualTo("review"));
    String page = page("trust-lead").body();
    assertThat(page)
        .contains(
            DemoSchool.A.name(),
            "2 (step 1: DSL and deputies, 2 alerts), the oldest for 9 min",
            "None waits for you")
        .doesNotContain(urgent.reference(), urgent.alertId().toString(), review.reference());
    assertThat(server.get("trust-lead", "/alerts/" + urgent.alertId()).statusCode()).isEqualTo(404);
  }

  @Test
  void aStepOutOfHoursIsCalledByItsChainWhereverPeopleReadIt() {
    String outOfHours = "out of hours, step 1: whoever is on duty at school";
    clock.advance(Duration.between(now(), england("2027-06-05T12:00"))); // a Saturday
    arrangeTheWeekend();
    Told told = raise(Told.at(DemoSchool.A));
    raise(Told.at(DemoSchool.B));

    assertThat(waiting(DemoSchool.A).getFirst().get("step").asInt()).isEqualTo(4);
    assertThat(waiting(DemoSchool.A).getFirst().get("inChain").toString())
        .isEqualTo("{\"outOfHours\":true,\"step\":1,\"who\":\"on-duty\"}");
    assertThat(page("trust-lead").body())
        .contains("2 (" + outOfHours + ", 1 alert; step 1: DSL and deputies, 1 alert), the oldest")
        .doesNotContain("step 4");
    assertThat(server.page("deputy", "/alerts/" + told.alertId()).body())
        .contains("Told: whoever is on duty at school (out of hours, step 1).")
        .contains("out of hours, step 1 · whoever is on duty at school")
        .doesNotContain("step 4");

    assertThat(server.acknowledge("deputy", told.alertId()).statusCode()).isEqualTo(200);
    await()
        .untilAsserted(() ->
            assertThat(page("trust-lead").body())
                .contains("<td class=\"govuk-table__cell\">" + outOfHours + "</td>"));
    assertThat(server.page("deputy", "/desk").body()).contains("Urgent, " + outOfHours);
    assertThat(server.page("deputy", "/alerts/" + told.alertId()).body())
        .contains(outOfHours)
        .doesNotContain("step 4");
  }

  @Test
  void anAlertWhoseStepIsReachedCanBeOpenedFromThere() {
    Told told = raise(Told.at(DemoSchool.A));
    for (int step = 2; step <= 3; step++) {
      int reached = step;
      clock.advance(STEP.plusSeconds(1));
      await().until(() -> waiting(DemoSchool.A).getFirst().get("step").asInt() == reached);
    }
    assertThat(page("trust-lead").body())
        .contains("href=\"/alerts/" + told.alertId() + "\"", told.reference());
    assertThat(server.json("trust-lead", "/api/oversight").get("reached").get(0).get("id").asText())
        .isEqualTo(told.alertId().toString());
  }

  @Test
  void allegationsAndWhatTheReaderIsKeptOutOfAreInNoNumber() {
    raise(Told.at(DemoSchool.A).about(Events.staff("head"), "trust"));
    raise(Told.at(DemoSchool.A).about(Events.staff("trust-lead"), "trust"));
    raise(Told.at(DemoSchool.A).keptFrom(Events.staff("trust-lead")));
    raise(Told.at(DemoSchool.A).unreadable());
    raise(Told.canary());
    assertThat(waiting(DemoSchool.A)).isEmpty();
    raise(Told.at(DemoSchool.A));
    assertThat(waiting(DemoSchool.A).getFirst().get("alerts").asLong()).isEqualTo(1);
  }

  @Test
  void whatSomebodyHasAndHasDoneNothingAboutIsShownUntilItIsDone() {
    Told told = raise(Told.at(DemoSchool.A));
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
    assertThat(waiting(DemoSchool.A))
        .singleElement()
        .satisfies(item -> assertThat(item.get("stage").asText()).isEqualTo("untouched"));
    await()
        .untilAsserted(() ->
            assertThat(school(DemoSchool.A).get("last30Days"))
                .singleElement()
                .satisfies(time -> {
                  assertThat(time.get("acknowledged").asLong()).isEqualTo(1);
                  assertThat(time.get("medianSecondsToAcknowledge").asLong()).isLessThan(60);
                  assertThat(time.get("medianSecondsToFirstAction").isNull()).isTrue();
                }));
    assertThat(page("trust-lead").body()).contains("1: half in under 1 min");
  }

  @Test
  void itIsForTheTrustsLeadAloneAndForTheirSchools() {
    raise(Told.at(DemoSchool.A));
    raise(Told.at(DemoSchool.B));
    for (String login : List.of("teacher", "pastoral", "senco", "dsl", "deputy", "head")) {
      assertThat(page(login).statusCode()).as(login).isEqualTo(403);
      assertThat(server.get(login, "/api/oversight").statusCode()).as(login).isEqualTo(403);
    }
    for (String login : List.of("analyst", "operator")) {
      assertThat(page(login).statusCode()).as(login).isEqualTo(403);
      assertThat(server.get(login, "/api/oversight").statusCode()).as(login).isEqualTo(403);
    }
    assertThat(server.send(server.request("/api/oversight").GET()).statusCode()).isEqualTo(401);
    SafeguardingServer.introduce(
        "lead-of-b",
        Map.of(
            "sub", "lead-of-b",
            "name", "Lead of one school",
            "staff_id", UUID.randomUUID().toString(),
            "roles", List.of("trust-safeguarding"),
            "schools", List.of(DemoSchool.B.id().toString())));
    assertThat(server.json("lead-of-b", "/api/oversight").get("schools"))
        .singleElement()
        .satisfies(school -> {
          assertThat(school.get("schoolId").asText()).isEqualTo(DemoSchool.B.id().toString());
          assertThat(school.get("waiting")).hasSize(1);
        });
  }

  private void arrangeTheWeekend() {
    Arranged plans = new Arranged(server);
    plans.set(
        "dsl",
        Arranged.policyOf(DemoSchool.A.id()),
        """
        {"inSchool": [{"who": "safeguarding-leads", "minutes": 10},
                      {"who": "headteacher", "minutes": 10}],
         "outOfHours": [{"who": "on-duty", "minutes": 10},
                        {"who": "trust-on-duty", "minutes": 10}]}
        """);
    plans.set(
        "dsl",
        Arranged.rotaOf(DemoSchool.A.id()),
        """
        {"turns": [{"who": "%s", "day": "saturday", "starts": "08:00", "ends": "20:00"}],
         "covers": [], "closures": []}
        """
            .formatted(Events.staff("deputy")));
  }

  private Instant now() {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx -> tx.list("select lantern_now() as now", row -> row.instant("now")))
        .getFirst();
  }

  private Told raise(Told told) {
    server.events().raise(told);
    return told;
  }

  private List<JsonNode> waiting(DemoSchool school) {
    List<JsonNode> waiting = new ArrayList<>();
    school(school).get("waiting").forEach(waiting::add);
    return waiting;
  }

  private JsonNode school(DemoSchool school) {
    for (JsonNode item : server.json("trust-lead", "/api/oversight").get("schools")) {
      if (item.get("schoolId").asText().equals(school.id().toString())) {
        return item;
      }
    }
    throw new AssertionError("the school is missing");
  }

  private HttpResponse<String> page(String login) {
    return server.send(
        server
            .request("/oversight")
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("Accept", "text/html")
            .GET());
  }
}
