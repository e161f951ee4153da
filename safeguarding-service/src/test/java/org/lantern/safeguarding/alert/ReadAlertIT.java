package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

class ReadAlertIT {
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
  void whatANewerVersionNotedIsShownAsSomethingElse() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    assertThat(read(told).get("historyCut").asBoolean()).isFalse();
    note(told, "told-the-police", 1);
    assertThat(kinds(told)).contains("opened", "other");
    assertThat(server.get("dsl", "/alerts/" + told.alertId()).statusCode()).isEqualTo(200);
  }

  @Test
  void ofALongHistoryTheLatestIsShownAndThePageSaysSo() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Collections.frequency(kinds(told), "notice-sent") == 2);
    note(told, "notice-failed", ReadAlert.MOST_HISTORY);
    note(told, "seen-cannot-act", 1);
    JsonNode alert = read(told);
    assertThat(alert.get("historyCut").asBoolean()).isTrue();
    assertThat(alert.get("history")).hasSize(ReadAlert.MOST_HISTORY);
    assertThat(alert.get("history").get(ReadAlert.MOST_HISTORY - 1).get("kind").asText())
        .isEqualTo("seen-cannot-act");
    assertThat(server.get("dsl", "/alerts/" + told.alertId()).body())
        .contains("only the latest is shown");
  }

  @Test
  void whatIsReadAndDoneStandsInTheAuditUnderTheNameOfWhoDidIt() {
    Told told = Told.at(DemoSchool.A);
    Told other = Told.at(DemoSchool.A).samePupilAs(told);
    server.events().raise(told);
    server.events().raise(other);
    String path = "/api/alerts/" + told.alertId();
    String toDeputy = "{\"to\": \"" + Events.staff("deputy") + "\", \"faceToFace\": true}";
    read(told);
    server.post("deputy", path + "/acknowledgement", "{\"canAct\": false}");
    server.page("dsl", link(told, "dsl"));
    server.acknowledge("dsl", told.alertId());
    server.acknowledge("deputy", told.alertId());
    server.act("dsl", told.alertId());
    server.get("dsl", path + "/actions");
    server.post("dsl", path + "/hand-over", toDeputy);
    server.acknowledge("deputy", told.alertId());
    server.post(
        "dsl",
        "/api/alerts/" + other.alertId() + "/join",
        "{\"with\": \"" + told.alertId() + "\"}");
    for (String stranger : List.of("dsl-b", "head", "teacher")) {
      server.get(stranger, path);
      server.get(stranger, path + "/actions");
      server.acknowledge(stranger, told.alertId());
    }
    assertThat(audited(told))
        .containsExactly(
            "dsl alert-read",
            "deputy alert-seen-cannot-act",
            "dsl alert-link-opened",
            "dsl alert-acknowledged",
            "dsl alert-acted",
            "dsl alert-actions-read",
            "dsl alert-handed-over",
            "deputy alert-taken-up",
            "dsl alert-joined");
    assertThat(audited(other)).containsExactly("dsl alert-joined");
  }

  /** Who did what about it, in order; not what the service did by itself. */
  private static List<String> audited(Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select actor, action from audit_entry where subject_id = ?"
                    + " and actor not like 'service:%' order by at, id",
                row -> row.text("actor") + " " + row.text("action"), told.alertId()));
  }

  private static String link(Told told, String login) {
    return server
        .context()
        .getBean(AcknowledgementLinks.class)
        .path(told.alertId(), Events.staff(login), new Position(1, 1), Instant.now());
  }

  private static List<String> kinds(Told told) {
    return read(told).get("history").findValuesAsText("kind");
  }

  private static JsonNode read(Told told) {
    return server.json("dsl", "/api/alerts/" + told.alertId());
  }

  private static void note(Told told, String kind, int times) {
    server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.add(
                    "insert into alert_history (alert_id, at, kind, actor)"
                        + " select ?, lantern_now(), ?, 'service:newer' from generate_series(1, ?)",
                    told.alertId(),
                    kind,
                    times)
                .run());
  }
}
