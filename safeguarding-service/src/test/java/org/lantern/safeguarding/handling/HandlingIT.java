package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What people do about an alert, and what happens when they do nothing. */
class HandlingIT {
  private static final Duration HOUR = Duration.ofHours(1);

  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsAcknowledgedAndLeftLyingIsToldAgainToEverybodyAfterItsHour() {
    Told told = raised(Told.at(DemoSchool.A));
    Told witness = raised(Told.at(DemoSchool.A));
    acknowledge("dsl", told);
    assertThat(alert("dsl", told).get("actBy").isNull()).isFalse();
    clock.advance(HOUR.minusSeconds(30));
    await().until(() -> kinds("dsl", witness).stream().filter("step-taken"::equals).count() == 2);
    assertThat(alert("dsl", told).get("state").asText()).isEqualTo("acknowledged");

    clock.advance(Duration.ofSeconds(31));
    awaitState(told, "open");
    JsonNode again = alert("dsl", told);
    assertThat(again.get("holder").isNull()).isTrue();
    assertThat(again.get("acknowledgedBy").isNull()).isTrue();
    assertThat(kinds("dsl", told)).contains("acknowledged", "left-untouched");
    assertThat(audited("alert-told-again")).isEqualTo(1);
    await()
        .untilAsserted(() -> assertThat(messages(told)).contains("2.1." + Events.staff("deputy")));
    acknowledge("deputy", told);
    assertThat(alert("dsl", told).get("holder").asText())
        .isEqualTo(Events.staff("deputy").toString());
  }

  @Test
  void aReviewThatIsLeftLyingIsToldAgainOnceTheSchoolOpensAndAnUrgentOneOnAnyDay() {
    clock.advance(Duration.between(now(), england("2027-07-22T16:00"))); // a Thursday
    closed("2027-07-26");
    Told review = Told.at(DemoSchool.A);
    server.events().record(review);
    acknowledge("dsl", review);
    assertThat(actBy(review)).isBetween(england("2027-07-23T08:30"), england("2027-07-23T08:35"));

    closed("2027-07-23");
    Told lastDay = Told.at(DemoSchool.A);
    server.events().record(lastDay);
    acknowledge("dsl", lastDay);
    assertThat(actBy(lastDay)).isBetween(england("2027-09-01T08:30"), england("2027-09-01T08:35"));
    Told urgent = raised(Told.at(DemoSchool.A));
    acknowledge("dsl", urgent);

    clock.advance(Duration.between(now(), england("2027-07-23T09:00")));
    awaitState(urgent, "open");
    await().untilAsserted(() -> assertThat(actBy(review)).isEqualTo(england("2027-09-01T08:00")));
    assertThat(alert("dsl", review).get("state").asText()).isEqualTo("acknowledged");

    clock.advance(Duration.between(now(), england("2027-09-01T08:00")).plusSeconds(1));
    awaitState(review, "open");
    assertThat(kinds("dsl", review)).contains("left-untouched");
    assertThat(alert("dsl", lastDay).get("state").asText()).isEqualTo("acknowledged");
    clock.advance(Duration.ofMinutes(36));
    awaitState(lastDay, "open");
  }

  @Test
  void anActionEndsTheWaitAndTheFirstOneKeepsItsTime() {
    Told told = raised(Told.at(DemoSchool.A));
    acknowledge("dsl", told);
    assertThat(server.act("deputy", told.alertId()).statusCode()).isEqualTo(201);
    String first = alert("dsl", told).get("firstActionAt").asText();
    clock.advance(HOUR.multipliedBy(5));
    assertThat(server.act("dsl", told.alertId()).statusCode()).isEqualTo(201);
    Told marker = raised(Told.at(DemoSchool.A));
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    await().until(() -> kinds("dsl", marker).stream().filter("step-taken"::equals).count() == 2);
    JsonNode after = alert("dsl", told);
    assertThat(after.get("state").asText()).isEqualTo("acknowledged");
    assertThat(after.get("firstActionAt").asText()).isEqualTo(first);
    assertThat(after.get("actBy").isNull()).isTrue();
  }

  @Test
  void aColleagueWhoIsHandedAnAlertIsToldAndItIsToldAgainUnlessTheyTakeItUp() {
    Told told = raised(Told.at(DemoSchool.A));
    Told other = raised(Told.at(DemoSchool.A));
    for (Told each : List.of(told, other)) {
      acknowledge("dsl", each);
      assertThat(server.act("dsl", each.alertId()).statusCode()).isEqualTo(201);
      assertThat(handOver("dsl", each, "deputy").statusCode()).isEqualTo(200);
      await()
          .untilAsserted(() ->
              assertThat(SafeguardingServer.mails(each.reference()))
                  .anySatisfy(mail -> {
                    assertThat(mail.to()).contains(Events.email("deputy"));
                    assertThat(mail.text()).contains("handed this alert over to you");
                  }));
      assertThat(alert("dsl", each).get("holder").asText())
          .isEqualTo(Events.staff("deputy").toString());
      assertThat(alert("dsl", each).get("acknowledgedBy").asText())
          .isEqualTo(Events.staff("dsl").toString());
    }
    assertThat(server.act("dsl", told.alertId()).statusCode())
        .as("what the one who gave it away does is no answer")
        .isEqualTo(201);
    acknowledge("deputy", other);
    assertThat(server.act("deputy", other.alertId()).statusCode()).isEqualTo(201);
    assertThat(kinds("dsl", other)).contains("handed-over", "taken-up");

    clock.advance(HOUR.plusSeconds(1));
    awaitState(told, "open");
    assertThat(alert("dsl", other).get("state").asText()).isEqualTo("acknowledged");
  }

  @Test
  void anAlertGoesToNobodyWhoMayNotReadIt() {
    Told told = raised(Told.at(DemoSchool.A).keptFrom(Events.staff("deputy")));
    assertThat(handOver("dsl", told, "dsl").statusCode()).as("nobody has it").isEqualTo(409);
    acknowledge("dsl", told);
    for (String stranger : List.of("deputy", "dsl-b", "teacher", "head")) {
      assertThat(handOver("dsl", told, stranger).statusCode()).as(stranger).isEqualTo(422);
    }
    assertThat(server.json("dsl", path(told) + "/colleagues").get("items")).isEmpty();
    assertThat(handOver("dsl-b", told, "dsl-b").statusCode()).isEqualTo(404);
    assertThat(handOver("teacher", told, "teacher").statusCode()).isEqualTo(403);
    assertThat(alert("dsl", told).get("holder").asText()).isEqualTo(Events.staff("dsl").toString());
  }

  @Test
  void joinedAlertsKeepTheirOwnNoticesAndAcknowledgementsAndWhatIsDoneCountsForBoth() {
    Told first = raised(Told.at(DemoSchool.A));
    Told second = raised(Told.at(DemoSchool.A).samePupilAs(first));
    Told third = raised(Told.at(DemoSchool.A).samePupilAs(first));
    assertThat(join("dsl", third, second).statusCode()).isEqualTo(200);
    assertThat(join("dsl", second, first).statusCode()).isEqualTo(200);
    assertThat(SafeguardingServer.parse(join("dsl", first, second).body()).get("lead").asText())
        .as("the one that was opened first leads, whichever way they are joined")
        .isEqualTo(first.alertId().toString());
    assertThat(server.open("dsl")).contains(first.reference(), second.reference());

    acknowledge("dsl", first);
    assertThat(alert("dsl", second).get("state").asText()).isEqualTo("open");
    acknowledge("deputy", second);
    acknowledge("deputy", third);
    assertThat(server.act("dsl", third.alertId()).statusCode()).isEqualTo(201);
    for (Told each : List.of(first, second, third)) {
      assertThat(alert("dsl", each).get("actBy").isNull()).as(each.reference()).isTrue();
      assertThat(kinds("dsl", each)).contains("joined", "acted");
      await()
          .untilAsserted(() -> assertThat(messages(each)).contains("1.1." + Events.staff("dsl")));
    }
  }

  @Test
  void alertsForDifferentPeopleStayApart() {
    Told child = raised(Told.at(DemoSchool.A));
    Told adult = raised(Told.at(DemoSchool.A).samePupilAs(child).about(null, "head"));
    Told kept = raised(Told.at(DemoSchool.A).samePupilAs(child).keptFrom(Events.staff("deputy")));
    Told another = raised(Told.at(DemoSchool.A));
    Told elsewhere = raised(Told.at(DemoSchool.B).samePupilAs(child));
    assertThat(join("dsl", child, adult).statusCode()).as("an allegation").isEqualTo(404);
    assertThat(join("dsl", child, kept).statusCode()).as("others are kept out").isEqualTo(422);
    assertThat(join("dsl", child, another).statusCode()).as("another pupil").isEqualTo(422);
    assertThat(join("dsl", child, child).statusCode()).as("itself").isEqualTo(422);
    assertThat(join("dsl", child, elsewhere).statusCode()).as("another school").isEqualTo(404);
    assertThat(join("head", child, another).statusCode()).as("the head").isEqualTo(403);
  }

  @Test
  void lowGradeConcernsOfTheSameChildStandBesideAsFarAsTheyMayBeRead() {
    Told urgent = raised(Told.at(DemoSchool.A));
    Told review = Told.at(DemoSchool.A).samePupilAs(urgent);
    server.events().record(review);
    Told kept = raised(Told.at(DemoSchool.A).samePupilAs(urgent).keptFrom(Events.staff("dsl")));
    Told adult = raised(Told.at(DemoSchool.A).samePupilAs(urgent).about(null, "head"));
    raised(Told.at(DemoSchool.A));
    long before = audited("alert-others-read");
    assertThat(references(server.json("dsl", path(urgent) + "/same-pupil")))
        .containsExactly(review.reference());
    assertThat(references(server.json("deputy", path(urgent) + "/same-pupil")))
        .containsExactlyInAnyOrder(review.reference(), kept.reference());
    assertThat(audited("alert-others-read")).isEqualTo(before + 2);
    assertThat(server.get("dsl", path(adult) + "/same-pupil").statusCode()).isEqualTo(404);
    assertThat(server.page("dsl", "/alerts/" + urgent.alertId()).body())
        .contains(review.reference())
        .doesNotContain(kept.reference(), adult.reference());
    clock.advance(Duration.ofDays(367));
    assertThat(references(server.json("dsl", path(urgent) + "/same-pupil"))).isEmpty();
  }

  @Test
  void notesRestSealedAreRecordedOnceAndCorrectedBesideTheOriginal() {
    Told told = raised(Told.at(DemoSchool.A));
    UUID id = UUID.randomUUID();
    String note = "Children's social care, Mrs Pettigrew-Vane, said they come today.";
    String earlier = "2026-01-05T09:30:00Z";
    String body =
        "{\"id\": \"%s\", \"item\": \"called\", \"note\": \"%s\", \"doneAt\": \"%s\"}"
            .formatted(id, note, earlier);
    assertThat(server.post("dsl", path(told) + "/actions", body).statusCode()).isEqualTo(201);
    assertThat(server.post("dsl", path(told) + "/actions", body).statusCode()).isEqualTo(201);
    assertThat(
            server
                .post(
                    "deputy",
                    path(told) + "/actions",
                    "{\"item\": \"called\", \"done\": false, \"corrects\": \"" + id + "\"}")
                .statusCode())
        .as("a correction without a word")
        .isEqualTo(422);
    assertThat(
            server
                .post(
                    "deputy",
                    path(told) + "/actions",
                    "{\"item\": \"called\", \"done\": false, \"note\": \"The line was busy.\","
                        + " \"corrects\": \""
                        + id
                        + "\"}")
                .statusCode())
        .isEqualTo(201);
    JsonNode actions = server.json("deputy", path(told) + "/actions").get("items");
    assertThat(actions.findValuesAsText("note")).containsExactly(note, "The line was busy.");
    assertThat(actions.findValuesAsText("notedBy"))
        .containsExactly(Events.staff("dsl").toString(), Events.staff("deputy").toString());
    assertThat(actions.get(0).get("doneAt").asText()).isEqualTo(earlier);
    JsonNode page = server.json("dsl", path(told) + "/actions?limit=1");
    String next = path(told) + "/actions?limit=1&cursor=" + page.get("next").asText();
    assertThat(page.get("items").findValuesAsText("note")).containsExactly(note);
    assertThat(server.json("dsl", next).get("items").findValuesAsText("note"))
        .containsExactly("The line was busy.");
    assertThat(server.get("dsl-b", path(told) + "/actions").statusCode()).isEqualTo(404);
    assertThat(stored()).isNotEmpty().noneMatch(row -> row.contains("Pettigrew"));
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheFieldNamed() {
    Told told = raised(Told.at(DemoSchool.A));
    for (String[] wrong :
        new String[][] {
          {"{}", "item"},
          {"{\"item\": \"prayed\", \"note\": \"x\"}", "item"},
          {"{\"item\": \"called\"}", "note"},
          {"{\"item\": \"safe-place\", \"doneAt\": \"2099-01-01T00:00:00Z\"}", "doneAt"},
          {"{\"item\": \"safe-place\", \"done\": false}", "done"},
          {
            "{\"item\": \"other\", \"note\": \"x\", \"corrects\": \"" + UUID.randomUUID() + "\"}",
            "corrects"
          }
        }) {
      HttpResponse<String> answer = server.post("dsl", path(told) + "/actions", wrong[0]);
      assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(422);
      assertThat(answer.body()).as(wrong[0]).contains("\"field\":\"" + wrong[1] + "\"");
    }
    assertThat(alert("dsl", told).get("firstActionAt").isNull()).isTrue();
  }

  /** The school enters its summer, from this day on. */
  private void closed(String first) {
    new Arranged(server)
        .set(
            "dsl",
            Arranged.rotaOf(DemoSchool.A.id()),
            """
            {"turns": [], "covers": [],
             "closures": [{"first": "%s", "last": "2027-08-31", "name": "Summer break"}]}
            """
                .formatted(first));
  }

  private Instant actBy(Told told) {
    return Instant.parse(alert("dsl", told).get("actBy").asText());
  }

  private Instant now() {
    return transactions()
        .background(tx -> tx.list("select lantern_now() as now", row -> row.instant("now")))
        .getFirst();
  }

  private Told raised(Told told) {
    server.events().raise(told);
    return told;
  }

  private void acknowledge(String login, Told told) {
    assertThat(server.acknowledge(login, told.alertId()).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> handOver(String login, Told told, String to) {
    return server.post(
        login,
        path(told) + "/hand-over",
        "{\"to\": \"" + Events.staff(to) + "\", \"faceToFace\": true}");
  }

  private HttpResponse<String> join(String login, Told told, Told with) {
    return server.post(login, path(told) + "/join", "{\"with\": \"" + with.alertId() + "\"}");
  }

  private void awaitState(Told told, String state) {
    await().until(() -> alert("dsl", told).get("state").asText().equals(state));
  }

  private JsonNode alert(String login, Told told) {
    return server.json(login, path(told));
  }

  private List<String> kinds(String login, Told told) {
    return alert(login, told).get("history").findValuesAsText("kind");
  }

  private static String path(Told told) {
    return "/api/alerts/" + told.alertId();
  }

  private static List<String> references(JsonNode page) {
    return page.get("items").findValuesAsText("reference");
  }

  /** Round, step and recipient of every mail about it. */
  private static List<String> messages(Told told) {
    return SafeguardingServer.mails(told.reference()).stream()
        .map(Mail::messageId)
        .map(id -> id.substring(id.indexOf('.') + 1, id.indexOf('@')))
        .toList();
  }

  private long audited(String action) {
    return transactions()
        .background(tx ->
            tx.list(
                    "select count(*) as n from audit_entry where action = ?",
                    row -> row.number("n"),
                    action)
                .getFirst());
  }

  private List<String> stored() {
    return transactions()
        .background(tx ->
            tx.list("select a::text as stored from alert_action a", row -> row.text("stored")));
  }

  private Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }
}
