package org.lantern.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.Canary;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

/** The test disclosure takes the way of a real one, and nobody meets it there. */
class CanaryIT {
  private final SafeguardingServer server =
      SafeguardingServer.fresh(Map.of("lantern.canary.every", "PT1M"));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itIsOpenedReceiptedAndEscalatedAndNobodySeesItOrIsTold() throws Exception {
    SafeguardingServer.introduce(
        "forger",
        Map.of(
            "sub", "forger",
            "name", "Nobody Known",
            "staff_id", Events.staff("dsl").toString(),
            "roles", List.of("staff", "dsl", "head", "trust-safeguarding"),
            "schools", List.of(Canary.SCHOOL.toString(), DemoSchool.A.id().toString())));
    int mails = Backing.shared().mails().size();
    Told canary = Told.canary();
    Told marker = Told.at(DemoSchool.A);
    try (Stream stream = Stream.open(server, "forger", null)) {
      server.events().raise(canary);
      server.events().raise(marker);
      await().until(() -> !stream.of(marker.reference()).isEmpty());
      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> count("alert where purpose = 'canary' and round >= 2") == 1);
      assertThat(stream.of(canary.reference())).isEmpty();
    }
    assertThat(count("outbox where key = '" + canary.concernId() + "'")).isEqualTo(1);
    for (String login : List.of("dsl", "deputy", "head", "trust-lead", "forger")) {
      assertThat(server.open(login)).doesNotContain(canary.reference());
      assertThat(server.get(login, "/desk").body()).doesNotContain(canary.reference());
      assertThat(server.get(login, "/api/alerts/" + canary.alertId()).statusCode())
          .as(login)
          .isEqualTo(404);
      assertThat(server.acknowledge(login, canary.alertId()).statusCode()).isEqualTo(404);
    }
    assertThat(server.get("trust-lead", "/oversight").body()).doesNotContain(canary.reference());
    assertThat(count("notice where alert_id = '" + canary.alertId() + "'")).isZero();
    assertThat(count("alert_reader where alert_id = '" + canary.alertId() + "'")).isZero();
    assertThat(count("response_time where alert_id = '" + canary.alertId() + "'")).isZero();
    assertThat(SafeguardingServer.mails(canary.reference())).isEmpty();
    assertThat(Backing.shared().mails().stream().skip(mails))
        .allMatch(mail -> mail.subject().contains(marker.reference()));
  }

  @Test
  void onlyTheLatestStaysAndNoOtherAlertCanGo() {
    Told real = Told.at(DemoSchool.A);
    Told first = Told.canary();
    Told second = Told.canary();
    server.events().raise(real);
    server.events().raise(first);
    server.events().raise(second);
    server.context().getBean(Watch.class).check();
    assertThat(count("alert where purpose = 'canary'")).isEqualTo(1);
    assertThat(count("alert where id = '" + second.alertId() + "'")).isEqualTo(1);
    for (String table : List.of("alert_content", "alert_history")) {
      assertThat(count(table + " where alert_id = '" + first.alertId() + "'")).isZero();
      assertThat(count(table + " where alert_id = '" + real.alertId() + "'")).isPositive();
    }
    server
        .context()
        .getBean(Transactions.class)
        .background(tx -> tx.add("select forget_canaries(true)").run());
    assertThat(count("alert where purpose = 'canary'")).isZero();
    assertThat(server.open("dsl")).contains(real.reference());
  }

  private long count(String from) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(
            tx -> tx.list("select count(*) as n from " + from, row -> row.number("n")).getFirst());
  }
}
