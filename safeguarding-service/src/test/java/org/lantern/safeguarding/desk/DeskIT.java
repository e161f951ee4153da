package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

class DeskIT {
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
  void theDeskSaysWhoItIsAboutToThoseEntitledAndTheOpeningIsAudited() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    long before = audited("desk-read");
    String page = page("dsl", "/desk").body();
    assertThat(page).contains(told.reference(), Events.PUPIL, DemoSchool.A.name(), "Acknowledge");
    assertThat(page).contains("_csrf", "data-age", "http-equiv=\"refresh\"", "desk.js");
    assertThat(page).doesNotContain(Events.NARRATIVE);
    assertThat(audited("desk-read")).isEqualTo(before + 1);
    for (String path : List.of("/desk", "/desk/alerts/" + told.alertId())) {
      assertThat(page("dsl", path).headers().allValues("Cache-Control"))
          .as("nobody finds the names in a browser that others use")
          .containsExactly("no-store");
    }
    assertThat(page("dsl-b", "/desk").body()).doesNotContain(told.reference());
    assertThat(page("teacher", "/desk").statusCode()).isEqualTo(403);
  }

  @Test
  void oneClickAcknowledgesWithoutScriptsAndThePageSaysSo() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    HttpResponse<String> answer =
        server.send(
            server
                .request("/desk/alerts/" + told.alertId() + "/acknowledgement")
                .header("Authorization", "Bearer " + SafeguardingServer.token("deputy"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(page("deputy", next).body())
        .contains(told.reference() + " was acknowledged by", "Nothing urgent waits");
  }

  @Test
  void urgentAndReviewStandApart() {
    Told urgent = Told.at(DemoSchool.B);
    Told review = Told.at(DemoSchool.B);
    server.events().record(review);
    server.events().raise(urgent);
    String page = page("dsl-b", "/desk").body();
    assertThat(page.indexOf("To see today"))
        .isBetween(page.indexOf(urgent.reference()), page.indexOf(review.reference()));
    assertThat(page).contains("<title>(2) Safeguarding desk");
  }

  @Test
  void whatIsAcknowledgedBetweenThePageAndItsStreamIsTold() throws Exception {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Matcher last = Pattern.compile("data-last=\"(\\d+)\"").matcher(page("dsl", "/desk").body());
    assertThat(last.find()).isTrue();
    assertThat(server.acknowledge("deputy", told.alertId()).statusCode()).isEqualTo(200);
    try (Stream stream = Stream.open(server, "dsl", last.group(1))) {
      await()
          .untilAsserted(() ->
              assertThat(stream.of(told.reference()))
                  .extracting(item -> item.get("state").asText())
                  .contains("acknowledged"));
    }
  }

  @Test
  void theRowOfOneAlertIsAPartOfThePage() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    HttpResponse<String> row = page("dsl", "/desk/alerts/" + told.alertId());
    assertThat(row.body().strip()).startsWith("<li").endsWith("</li>").contains(Events.PUPIL);
    assertThat(page("dsl-b", "/desk/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
  }

  @Test
  void theAlertsPageTellsWhatWasReportedAndWhatHappened() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    String page = page("dsl", "/alerts/" + told.alertId()).body();
    assertThat(page).contains(Events.NARRATIVE, Events.PLACE, Events.PUPIL, "The alert was opened");
    JsonNode alert = server.json("dsl", "/api/alerts/" + told.alertId());
    assertThat(alert.get("state").asText()).isEqualTo("open");
    assertThat(page("dsl-b", "/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
  }

  @Test
  void theWayOutIsOpenToEverybodyAndSaysNothingOfLantern() {
    HttpResponse<String> away =
        server.send(server.request("/away").header("Accept", "text/html").GET());
    assertThat(away.statusCode()).isEqualTo(200);
    assertThat(away.body()).contains("Useful links").doesNotContainIgnoringCase("lantern-header");
    HttpResponse<String> left =
        server.send(
            server
                .request("/away")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
    assertThat(left.headers().allValues("Location")).containsExactly("/away");
  }

  private static HttpResponse<String> page(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("Accept", "text/html")
            .GET());
  }

  private static long audited(String action) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from audit_entry where action = ?",
                    row -> row.number("n"),
                    action)
                .getFirst());
  }
}
