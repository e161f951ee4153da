package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

class AcknowledgeAlertIT {
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
  void ofManyWhoAcknowledgeAtOnceOneIsFirstAndAllAreToldOfIt()
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < 5; round++) {
      Told told = Told.at(DemoSchool.A);
      server.events().raise(told);
      Set<String> answers = new HashSet<>();
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> running = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
          String login = at % 2 == 0 ? "dsl" : "deputy";
          running.add(many.submit(() -> server.acknowledge(login, told.alertId()).body()));
        }
        for (Future<String> each : running) {
          answers.add(each.get());
        }
      }
      assertThat(answers).hasSize(1);
      assertThat(acknowledgements(told)).isEqualTo(1);
      assertThat(
              server
                  .json("dsl", "/api/alerts/" + told.alertId())
                  .get("history")
                  .findValuesAsText("kind")
                  .stream()
                  .filter("acknowledged"::equals))
          .hasSize(1);
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<String> raised = new ArrayList<>();
    for (int at = 0; at < 7; at++) {
      Told told = Told.at(DemoSchool.B);
      server.events().raise(told);
      raised.add(told.reference());
    }
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      var page = server.json("dsl-b", "/api/alerts?state=open&limit=3" + cursor);
      listed.addAll(page.findValuesAsText("reference"));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    assertThat(listed).isEqualTo(raised);
    assertThat(server.get("dsl-b", "/api/alerts?state=gone").statusCode()).isEqualTo(422);
    assertThat(server.get("dsl-b", "/api/alerts?cursor=x").statusCode()).isEqualTo(422);
  }

  private static long acknowledgements(Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from outbox where type = ? and key = ?",
                    row -> row.number("n"),
                    AlertAcknowledged.TYPE,
                    told.concernId())
                .getFirst());
  }
}
