package org.lantern.concern.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.backing.Addresses;
import org.lantern.devkit.backing.Backing;

/** The log page while its database takes no connection, and after. */
class DatabaseAwayIT {
  private final ConcernServer server = ConcernServer.alone();
  private final PlainBrowser browser = new PlainBrowser(server);

  @Test
  void whatWasTypedComesBackAndIsRecordedOnceTheDatabaseIsThereAgain() throws SQLException {
    String words = "She said: <don't> tell & \"never\".";
    Map<String, String> form = browser.whole("teacher", words);
    form.put("query", "bellw");
    closeDatabase();
    HttpResponse<String> away = browser.post("teacher", form);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body())
        .contains("Take this as not recorded yet")
        .contains("She said: &lt;don't&gt; tell &amp; \"never\".")
        .contains("name=\"key\" value=\"" + form.get("key") + "\"")
        .contains("name=\"pupilId\" value=\"" + SmallTrust.ADA + "\"")
        .contains("<option value=\"friendships\" selected>")
        .contains("value=\"bellw\"", "value=\"2026-11-20T09:30\"");
    HttpResponse<String> search = browser.post("teacher", with(form, "step", "search"));
    assertThat(search.statusCode()).isEqualTo(503);
    assertThat(search.body()).contains("She said: ");
    HttpResponse<String> signedOut = browser.postSignedOut(form);
    assertThat(signedOut.statusCode()).isEqualTo(401);
    assertThat(signedOut.body()).contains("could not be kept", "copy it");
    openDatabase();
    HttpResponse<String> again = browser.post("teacher", form);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
    assertThat(server.rowsOf("concern")).isOne();
  }

  @Test
  void nobodyWaitsBehindTheOthersWhileTheDatabaseIsAway() throws Exception {
    Map<String, String> form = browser.whole("teacher", "She said: never.");
    closeDatabase();
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService teachers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int teacher = 0; teacher < 40; teacher++) {
        answers.add(teachers.submit(() -> browser.post("teacher", form)));
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    for (Future<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(503);
    }
    openDatabase();
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(form);
    more.put(name, value);
    return more;
  }

  private void closeDatabase() throws SQLException {
    String app = server.database().app().user();
    administer(
        "alter role " + app + " nologin",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + app + "'");
  }

  private void openDatabase() throws SQLException {
    administer("alter role " + server.database().app().user() + " login");
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
