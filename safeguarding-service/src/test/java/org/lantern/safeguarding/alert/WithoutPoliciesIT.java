package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

/** A migration has lost the policies of the tables: the use cases alone keep people out. */
class WithoutPoliciesIT {
  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() throws SQLException {
    server = SafeguardingServer.fresh();
    try (Connection owner = server.database().asOwner();
        Statement statement = owner.createStatement()) {
      for (String table :
          List.of("alert", "alert_content", "alert_history", "notice", "alert_action")) {
        statement.execute("alter table " + table + " disable row level security");
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoIsKeptOutOrAtAnotherSchoolOrBeforeTheirStepSeesAndTakesNothing() throws Exception {
    Told told = Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"));
    server.events().raise(told);
    for (String login : List.of("deputy", "dsl-b", "head")) {
      assertThat(server.open(login)).as(login).doesNotContain(told.reference());
      assertThat(server.get(login, "/api/alerts/" + told.alertId()).statusCode())
          .as(login)
          .isEqualTo(404);
      assertThat(server.acknowledge(login, told.alertId()).statusCode()).as(login).isEqualTo(404);
      assertThat(server.act(login, told.alertId()).statusCode()).as(login).isEqualTo(404);
      for (String part : List.of("/actions", "/same-pupil", "/same-family", "/colleagues")) {
        assertThat(server.get(login, "/api/alerts/" + told.alertId() + part).statusCode())
            .as(login + part)
            .isEqualTo(404);
      }
      assertThat(server.get(login, "/desk").body()).as(login).doesNotContain(told.reference());
      assertThat(server.get(login, "/desk/alerts/" + told.alertId()).statusCode())
          .as(login)
          .isEqualTo(404);
    }
    Told marker = Told.at(DemoSchool.A);
    try (Stream deputy = Stream.open(server, "deputy", null)) {
      server.events().raise(marker);
      await().until(() -> !deputy.of(marker.reference()).isEmpty());
      assertThat(deputy.of(told.reference())).isEmpty();
    }
    assertThat(server.open("dsl")).contains(told.reference(), marker.reference());
    Told beside = Told.at(DemoSchool.A).samePupilAs(told);
    server.events().raise(beside);
    assertThat(server.get("deputy", "/api/alerts/" + beside.alertId() + "/same-pupil").body())
        .doesNotContain(told.reference());
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
  }
}
