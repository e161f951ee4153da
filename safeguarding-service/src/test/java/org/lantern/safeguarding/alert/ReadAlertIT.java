package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
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
