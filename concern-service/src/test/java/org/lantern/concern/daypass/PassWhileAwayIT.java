package org.lantern.concern.daypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.CookieBrowser;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.backing.Addresses;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/** A device with a pass while the database takes no connection. */
class PassWhileAwayIT {
  private final ConcernServer server = ConcernServer.alone();
  private final CookieBrowser phone = new CookieBrowser(server);
  private final LocalDate today = England.day(Instant.now());

  @Test
  void whatWasTypedComesBackForAPassAndForASessionBesideOne() throws SQLException {
    assertThat(phone.post(secret(), Map.of()).statusCode()).isEqualTo(303);
    Map<String, String> form = filled();
    closeDatabase();
    givenBack(phone.post("/log", form), form);
    assertThat(phone.get("/api/pupils?query=bellw").statusCode()).isEqualTo(401);
    openDatabase();
    assertThat(phone.post("/log", form).statusCode()).isEqualTo(303);

    phone.put("lantern-concern-service", server.token("teacher"));
    Map<String, String> ofTeacher = filled();
    String name = SmallTrust.caller("teacher").name();
    assertThat(phone.get("/log").body()).contains("Signed in as " + name);
    closeDatabase();
    HttpResponse<String> away = phone.post("/log", ofTeacher);
    givenBack(away, ofTeacher);
    assertThat(away.body()).contains("Signed in as " + name);
    openDatabase();
  }

  private static void givenBack(HttpResponse<String> answer, Map<String, String> form) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body())
        .contains("Take this as not recorded yet", "He said his arm hurts.")
        .contains("name=\"key\" value=\"" + form.get("key") + "\"");
  }

  private Map<String, String> filled() {
    Map<String, String> form = new HashMap<>(phone.form("/log"));
    form.put("pupilId", SmallTrust.ADA.toString());
    form.put("category", "friendships");
    form.put("narrative", "He said his arm hurts.");
    form.put("observedAt", today + "T00:01");
    return form;
  }

  private String secret() {
    HttpResponse<String> issued =
        new CookieBrowser(server)
            .postAs(
                "pastoral",
                "/day-passes",
                Map.of(
                    "holder",
                    "Sam Supply",
                    "firstDay",
                    today.toString(),
                    "lastDay",
                    today.toString()));
    String card = issued.headers().firstValue("Location").orElseThrow();
    UUID id = UUID.fromString(card.substring(card.lastIndexOf('/') + 1));
    return "/pass/"
        + server
            .context()
            .getBean(Transactions.class)
            .as(
                SmallTrust.caller("pastoral"),
                tx ->
                    server.context().getBean(DayPasses.class).card(tx, id).orElseThrow().secret());
  }

  private void closeDatabase() throws SQLException {
    ServiceDatabase database = server.database();
    String app = database.app().user();
    String work = database.work().user();
    administer(
        "alter role " + app + " nologin",
        "alter role " + work + " nologin",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('"
            + app
            + "', '"
            + work
            + "')");
  }

  private void openDatabase() throws SQLException {
    administer(
        "alter role " + server.database().app().user() + " login",
        "alter role " + server.database().work().user() + " login");
  }

  private static void administer(String... statements) throws SQLException {
    Addresses addresses = Backing.shared().addresses();
    try (Connection admin =
            DriverManager.getConnection(
                addresses.postgresUrl() + "/postgres",
                addresses.adminUser(),
                addresses.adminPassword());
        Statement statement = admin.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
