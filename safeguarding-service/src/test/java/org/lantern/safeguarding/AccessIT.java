package org.lantern.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** Who reaches what of an alert: every call and every page of it, by school, step and conflict. */
class AccessIT {
  private static final List<String> EVERYBODY =
      List.of("dsl", "deputy", "head", "dsl-b", "trust-lead");

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @SuppressWarnings("NullAway.Init")
  private static DatabaseClock clock;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
    clock = DatabaseClock.of(server.database());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** {@code reads}: opens it and does what there is to do; {@code -}: finds no trace of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = false,
      textBlock =
          """
          # alert                       | dsl   | deputy | head  | dsl-b | trust-lead
          a child                       | reads | reads  | -     | -     | -
          a child at two schools        | reads | reads  | -     | reads | -
          a child of another school     | -     | -      | -     | reads | -
          a child of the deputy         | reads | -      | -     | -     | -
          a child, at the second step   | reads | reads  | reads | -     | -
          a child, at the third step    | reads | reads  | reads | -     | reads
          about a teacher               | -     | -      | reads | -     | -
          about the lead                | -     | -      | reads | -     | -
          about the lead, at the second | -     | -      | reads | -     | reads
          about the head                | -     | -      | -     | -     | reads
          """)
  void everybodyReachesWhatTheTableSays(ArgumentsAccessor row) {
    Told told = raised(row.getString(0));
    for (int at = 0; at < EVERYBODY.size(); at++) {
      assertReach(EVERYBODY.get(at), told, row.getString(at + 1).equals("reads"));
    }
    for (String outsider : List.of("teacher", "pastoral", "senco", "analyst", "operator")) {
      assertThat(server.get(outsider, "/api/alerts/" + told.alertId()).statusCode())
          .as(outsider)
          .isEqualTo(403);
    }
  }

  private static Told raised(String alert) {
    return switch (alert) {
      case "a child" -> at(Told.at(DemoSchool.A), 1);
      case "a child at two schools" -> at(Told.at(DemoSchool.A, DemoSchool.B), 1);
      case "a child of another school" -> at(Told.at(DemoSchool.B), 1);
      case "a child of the deputy" -> at(Told.at(DemoSchool.A).keptFrom(Events.staff("deputy")), 1);
      case "a child, at the second step" -> at(Told.at(DemoSchool.A), 2);
      case "a child, at the third step" -> at(Told.at(DemoSchool.A), 3);
      case "about a teacher" -> at(Told.at(DemoSchool.A).about(Events.staff("teacher"), "head"), 1);
      case "about the lead" -> at(Told.at(DemoSchool.A).about(Events.staff("dsl"), "head"), 1);
      case "about the lead, at the second" ->
          at(Told.at(DemoSchool.A).about(Events.staff("dsl"), "head"), 2);
      case "about the head" -> at(Told.at(DemoSchool.A).about(Events.staff("head"), "trust"), 1);
      default -> throw new IllegalArgumentException(alert);
    };
  }

  /** Lets it come to a step of its first round, by a reader who was there from the first. */
  private static Told at(Told told, int step) {
    server.events().raise(told);
    String reader =
        told.aboutAdult() == null
            ? told.schools().contains(DemoSchool.A.id()) ? "dsl" : "dsl-b"
            : "head";
    for (int next = 2; next <= step; next++) {
      int wanted = next;
      clock.advance(Duration.ofMinutes(10).plusSeconds(1));
      await()
          .until(() ->
              server.json(reader, "/api/alerts/" + told.alertId()).get("step").asInt() == wanted);
    }
    return told;
  }

  /** What writes is sent empty: 422 or 409 says that only the words are missing. */
  private static void assertReach(String login, Told told, boolean reads) {
    String api = "/api/alerts/" + told.alertId();
    String page = "/alerts/" + told.alertId();
    int shown = reads ? 200 : 404;
    for (String path : List.of(api, api + "/actions", api + "/same-pupil", api + "/same-family")) {
      assertThat(server.get(login, path).statusCode()).as(login + " " + path).isEqualTo(shown);
    }
    for (String path : List.of(page, "/desk/alerts/" + told.alertId())) {
      assertThat(server.page(login, path).statusCode()).as(login + " " + path).isEqualTo(shown);
    }
    assertThat(server.get(login, api + "/colleagues").statusCode())
        .as(login)
        .isEqualTo(reads ? 409 : 404);
    assertThat(server.page(login, page + "/hand-over").statusCode())
        .as(login)
        .isEqualTo(reads ? 409 : 404);
    assertThat(server.page(login, page + "/take?link=x").statusCode()).as(login).isEqualTo(404);
    assertThat(server.page(login, page + "/actions/" + UUID.randomUUID() + "/correct").statusCode())
        .as(login)
        .isEqualTo(404);
    assertThat(server.post(login, api + "/actions", "{}").statusCode())
        .as(login)
        .isEqualTo(reads ? 422 : 404);
    assertThat(server.form(login, page + "/actions").statusCode())
        .as(login)
        .isEqualTo(reads ? 422 : 404);
    assertThat(server.post(login, api + "/hand-over", "{}").statusCode())
        .as(login)
        .isEqualTo(reads ? 409 : 404);
    boolean lead = login.equals("dsl") || login.equals("deputy") || login.equals("dsl-b");
    assertThat(server.post(login, api + "/join", "{}").statusCode())
        .as(login)
        .isEqualTo(lead ? reads ? 422 : 404 : 403);
    assertThat(server.post(login, api + "/acknowledgement", "{\"canAct\": false}").statusCode())
        .as(login)
        .isEqualTo(shown);
    assertThat(server.open(login).contains(told.reference())).as(login).isEqualTo(reads);
    assertThat(server.page(login, "/desk").body().contains(told.reference()))
        .as(login)
        .isEqualTo(reads);
    if (!reads) {
      assertThat(server.acknowledge(login, told.alertId()).statusCode()).as(login).isEqualTo(404);
      assertThat(server.form(login, page + "/acknowledgement").statusCode())
          .as(login)
          .isEqualTo(404);
    }
  }
}
