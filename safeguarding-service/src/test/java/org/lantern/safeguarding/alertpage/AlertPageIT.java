package org.lantern.safeguarding.alertpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What a person does on the page of an alert, with forms alone. */
class AlertPageIT {
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
  void theLeadGoesThroughTheListOfWhatTheChildNeeds() {
    Told told = raised();
    String address = "/alerts/" + told.alertId();
    assertThat(server.page("dsl", address).body())
        .contains("The child is in a safe place", "An adult stays with the child", "Not yet")
        .doesNotContain("govuk-tag--green");
    String id = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      HttpResponse<String> noted =
          server.form(
              "dsl",
              address + "/actions",
              "id",
              id,
              "item",
              "adult-with-child",
              "note",
              "Mr <Larch> sits with her",
              "day",
              "2026-01-05",
              "time",
              "10:45");
      assertThat(noted.statusCode()).as(noted.body()).isEqualTo(303);
    }
    String page = server.page("deputy", address).body();
    assertThat(page)
        .containsOnlyOnce("Mr &lt;Larch&gt; sits with her")
        .contains(
            "Mon 5 Jan, 10:45",
            "Noted by Given Family-" + Events.staff("dsl"),
            "First action noted",
            "by Given Family-" + Events.staff("dsl"))
        .doesNotContain("by dsl");

    HttpResponse<String> ask = server.page("deputy", address + "/actions/" + id + "/correct");
    assertThat(ask.body()).contains("Mr &lt;Larch&gt; sits with her", "Was it done?");
    assertThat(
            server
                .form(
                    "deputy",
                    address + "/actions/" + id + "/correct",
                    "item",
                    "adult-with-child",
                    "done",
                    "false",
                    "note",
                    "He had left")
                .statusCode())
        .isEqualTo(303);
    assertThat(server.page("dsl", address).body())
        .contains("Mr &lt;Larch&gt; sits with her", "Correction of what was noted", "He had left")
        .doesNotContain("govuk-tag--green");
  }

  @Test
  void whatHasToBeCheckedIsSaidInWordsAndACodeThatIsNotKnownStands() {
    Told told = Told.at(DemoSchool.A).flagged("not-taken-on", "assumed-school", "from-tomorrow");
    server.events().raise(told);
    assertThat(server.page("dsl", "/alerts/" + told.alertId()).body())
        .contains(
            "the reporter wrote that they act on it themselves, but could not take the alert on",
            "no school was given; one of the reporter",
            "from-tomorrow")
        .doesNotContain("not taken on", "assumed school");
  }

  @Test
  void onPaperItSaysWhoPrintedItAndWhen() {
    String page = server.page("deputy", "/alerts/" + raised().alertId()).body();
    assertThat(page)
        .containsPattern(
            "<p class=\"desk-paper govuk-body\">Printed by Owen Larchwood, <span>[^<]*20\\d\\d[^<]*"
                + "\\d\\d:\\d\\d[^<]*</span>\\. Confidential\\.</p>");
    String styles = page.replaceAll("(?s).*href=\"([^\"]*desk\\.css)\".*", "$1");
    assertThat(server.get("deputy", styles).body())
        .containsPattern("\\.desk-paper \\{\\s*display: none;")
        .containsPattern("@media print \\{[\\s\\S]*\\.desk-paper \\{\\s*display: block;");
  }

  @Test
  void aFormThatIsRefusedComesBackAsItWasWithTheReason() {
    Told told = raised();
    String address = "/alerts/" + told.alertId() + "/actions";
    HttpResponse<String> noWords = server.form("dsl", address, "item", "called", "note", " ");
    assertThat(noWords.statusCode()).isEqualTo(422);
    assertThat(noWords.body()).contains("href=\"#note-called\"", "<title>Error:");
    HttpResponse<String> noTime =
        server.form(
            "dsl",
            address,
            "item",
            "called",
            "note",
            "The police",
            "day",
            "2026-01-05",
            "time",
            "9");
    assertThat(noTime.statusCode()).isEqualTo(422);
    assertThat(noTime.body()).contains("href=\"#time-called\"", "The police");
  }

  @Test
  void itIsSeenTakenOnHandedOverAndTakenUp() {
    Told told = raised();
    String address = "/alerts/" + told.alertId();
    assertThat(server.form("deputy", address + "/acknowledgement", "canAct", "false").statusCode())
        .isEqualTo(303);
    assertThat(server.page("dsl", address).body())
        .contains("Seen, but cannot act", "Open, waiting");
    HttpResponse<String> early = server.page("dsl", address + "/hand-over");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("Acknowledge it first.", "href=\"" + address + "\"");
    assertThat(server.form("dsl", address + "/acknowledgement").statusCode()).isEqualTo(303);
    assertThat(server.page("dsl", address).body())
        .contains("With you", "Unless something is noted below");

    HttpResponse<String> nobody = server.form("dsl", address + "/hand-over", "to", "");
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("href=\"#to\"", "Family-" + Events.staff("deputy"));
    assertThat(
            server
                .form(
                    "dsl",
                    address + "/hand-over",
                    "to",
                    Events.staff("deputy").toString(),
                    "faceToFace",
                    "true")
                .statusCode())
        .isEqualTo(303);
    assertThat(server.page("dsl", address).body()).contains("who has not taken it up yet");
    assertThat(server.page("deputy", address).body())
        .contains("Handed over to you. You have not taken it up yet.", "Take it up");
    assertThat(server.form("deputy", address + "/acknowledgement").statusCode()).isEqualTo(303);
    assertThat(server.page("deputy", address).body())
        .contains("With you", "told face to face", "Taken up after a hand-over")
        .doesNotContain(">Take it up<", "not told face to face");
  }

  @Test
  void eachOfTwoJoinedAlertsShowsTheOther() {
    Told first = raised();
    Told second = Told.at(DemoSchool.A).samePupilAs(first);
    server.events().raise(second);
    assertThat(server.page("dsl", "/alerts/" + first.alertId()).body())
        .contains(second.reference(), "See to both together")
        .doesNotContain("Seen to together");
    assertThat(
            server
                .form(
                    "dsl",
                    "/alerts/" + first.alertId() + "/join",
                    "with",
                    second.alertId().toString())
                .statusCode())
        .isEqualTo(303);
    for (Told[] pair : new Told[][] {{first, second}, {second, first}}) {
      assertThat(server.page("deputy", "/alerts/" + pair[0].alertId()).body())
          .contains(pair[1].reference(), "Seen to together")
          .doesNotContain("See to both together");
    }
    JsonNode alert = server.json("dsl", "/api/alerts/" + second.alertId());
    assertThat(alert.get("state").asText()).isEqualTo("open");
  }

  private static Told raised() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    return told;
  }
}
