package org.lantern.safeguarding.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.StaffRegistered;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** Who has duty, who would be told, and who is told. */
class DutyIT {
  private static final UUID A = DemoSchool.A.id();

  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());
  private final Arranged plans = new Arranged(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoWouldBeToldRightNowIsWhoIsToldAtAnyHour() {
    plans.set(
        "head",
        Arranged.rotaOf(A),
        """
        {"turns": [%s, %s, %s],
         "closures": [{"first": "2027-02-15", "last": "2027-02-19", "name": "Half-term"}]}
        """
            .formatted(
                turn("deputy", "friday", "18:00", "08:00"),
                turn("dsl", "saturday", "08:00", "20:00"),
                turn("head", "monday", "09:00", "12:00")));
    for (String at :
        List.of(
            "2027-01-08T12:00",
            "2027-01-08T17:00",
            "2027-01-08T18:00",
            "2027-01-09T07:59",
            "2027-01-09T08:00",
            "2027-01-09T20:00",
            "2027-02-15T10:00",
            "2027-02-22T10:00",
            "2027-03-29T10:00")) {
      moveTo(england(at));
      JsonNode said = plans.wouldBeTold("deputy", A).get(0);
      Told told = Told.at(DemoSchool.A);
      server.events().raise(told);
      assertThat(toldOf(told)).as(at).isEqualTo(saidOf(said)).isNotEmpty();
    }
  }

  @Test
  void theDutyOfNowAndNextIsShownByName() {
    plans.set(
        "dsl",
        Arranged.rotaOf(A),
        """
        {"turns": [%s],
         "covers": [{"from": "2027-01-08T20:00", "until": "2027-01-08T22:00",
                     "away": "%s", "covers": "%s"}]}
        """
            .formatted(
                turn("deputy", "friday", "18:00", "08:00"),
                Events.staff("deputy"),
                Events.staff("dsl")));
    moveTo(england("2027-01-08T12:00"));
    JsonNode noon = server.json("dsl", "/api/duty/" + A);
    assertThat(noon.get("people")).isEmpty();
    assertThat(noon.get("nextFrom").asText()).isEqualTo(england("2027-01-08T18:00").toString());
    assertThat(noon.get("next").findValuesAsText("staffId")).containsExactly(id("deputy"));
    moveTo(england("2027-01-08T19:00"));
    JsonNode duty = server.json("dsl", "/api/duty/" + A);
    assertThat(duty.get("people").findValuesAsText("staffId")).containsExactly(id("deputy"));
    assertThat(duty.get("until").asText()).isEqualTo(england("2027-01-08T20:00").toString());
    assertThat(duty.get("next").findValuesAsText("staffId")).containsExactly(id("dsl"));
    assertThat(duty.get("inSchoolTime").asBoolean()).isFalse();
    String page = server.get("dsl", "/duty").body();
    assertThat(page)
        .contains("Family-" + id("deputy"), "18:00 to 20:00", "20:00 to 22:00")
        .contains("If something urgent came in right now");
    assertThat(server.get("dsl", "/duty?week=2027-01-20").body()).contains("Friday 22 January");
  }

  @Test
  void whoLostThePostIsPassedOverIsShownAndIsNotedWithTheAlert() {
    plans.set(
        "dsl",
        Arranged.rotaOf(A),
        "{\"turns\": [%s]}".formatted(turn("deputy", "saturday", "08:00", "08:00")));
    server.events().register(Events.staff("deputy"), Events.email("deputy"));
    moveTo(england("2027-01-09T12:00"));
    JsonNode duty = server.json("dsl", "/api/duty/" + A);
    assertThat(duty.get("people")).isEmpty();
    assertThat(duty.get("withoutPost").findValuesAsText("staffId")).containsExactly(id("deputy"));
    assertThat(server.get("dsl", "/duty").body()).contains("Passed over");
    // Nobody is on call: everybody of the school's list is told.
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    assertThat(toldOf(told)).containsExactly(id("dsl"));

    server
        .events()
        .register(
            Events.staff("deputy"),
            Events.email("deputy"),
            new StaffRegistered.Post("staff", A, null, null));
    plans.set(
        "dsl",
        Arranged.rotaOf(A),
        "{\"turns\": [%s, %s]}"
            .formatted(
                turn("deputy", "saturday", "08:00", "08:00"),
                turn("head", "saturday", "08:00", "08:00")));
    Told later = Told.at(DemoSchool.A);
    server.events().raise(later);
    assertThat(toldOf(later)).containsExactly(id("head"));
    assertThat(history(later)).contains("passed-over " + id("deputy"));
    // Whoever is on call may read this one alert, by the step that told them.
    assertThat(server.get("head", "/api/alerts/" + later.alertId()).statusCode()).isEqualTo(200);
    assertThat(server.get("head", "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsKeptOutIsNotToldAlthoughTheyHaveDuty() {
    plans.set(
        "dsl",
        Arranged.rotaOf(A),
        "{\"turns\": [%s]}".formatted(turn("deputy", "saturday", "08:00", "08:00")));
    moveTo(england("2027-01-09T12:00"));
    Told told = Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"));
    server.events().raise(told);
    assertThat(toldOf(told)).containsExactly(id("dsl"));
    Told allegation = Told.at(DemoSchool.A).about(Events.staff("head"), "trust");
    server.events().raise(allegation);
    assertThat(toldOf(allegation))
        .containsExactlyInAnyOrder(id("trust-lead"), "allegation-contact");
  }

  @Test
  void aReviewGoesToTheLeadsAtNightAndWaitsForTheNextSchoolDay() {
    plans.set(
        "dsl",
        Arranged.rotaOf(A),
        """
        {"turns": [%s],
         "closures": [{"first": "2027-01-11", "last": "2027-01-11", "name": "Training day"}]}
        """
            .formatted(turn("deputy", "friday", "18:00", "08:00")));
    moveTo(england("2027-01-08T19:00"));
    Told told = Told.at(DemoSchool.A).ofLevel("review");
    server.events().record(told);
    assertThat(toldOf(told)).containsExactlyInAnyOrder(id("dsl"), id("deputy"));
    Instant due =
        transactions()
            .background(tx ->
                tx.list(
                    "select next_step_at from alert where id = ?",
                    row -> row.instant("next_step_at"),
                    told.alertId()))
            .getFirst();
    assertThat(due).isEqualTo(england("2027-01-12T10:00"));
  }

  @Test
  void theFormsOfThePageChangeTheRotaAndSayWhatIsWrong() {
    Form form = new Form(server, "dsl", "/duty");
    HttpResponse<String> added =
        form.post(
            "/duty/turn?schoolId=" + A,
            "who=" + id("deputy") + "&day=Saturday&day=Sunday&starts=08:00&ends=08:00");
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(server.get("dsl", "/duty").body())
        .contains("Saturday 08:00 to 08:00", "Sunday 08:00 to 08:00");
    HttpResponse<String> moved =
        form.post("/duty/closure?schoolId=" + A, "name=Snow&first=2027-01-11&last=2027-01-11");
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body())
        .contains("Somebody changed the plan", "value=\"Snow\"")
        .containsOnlyOnce("<details class=\"govuk-details govuk-!-display-none-print\" open>");

    Form again = new Form(server, "dsl", "/duty");
    HttpResponse<String> wrong =
        again.post("/duty/turn?schoolId=" + A, "who=&day=Friday&starts=25:00&ends=");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("There is a problem", "Write a time for the start", "value=\"25:00\"")
        .contains("Write a time for the end", "value=\"Friday\" checked")
        .contains("Choose somebody whose post lets them read alerts here.");
    assertThat(again.post("/duty/turn/0/removal?schoolId=" + A, "").statusCode()).isEqualTo(303);
    assertThat(server.get("dsl", "/duty").body())
        .doesNotContain("Saturday 08:00 to 08:00")
        .contains("Sunday 08:00 to 08:00", "Version 2");
  }

  @Test
  void anOperatorSeesEverySchoolAndTheTrustAPageAtATime() {
    JsonNode first = server.json("operator", "/api/duty?limit=5");
    assertThat(first.get("items")).hasSize(5);
    List<String> names = new ArrayList<>(first.get("items").findValuesAsText("school"));
    JsonNode page = first;
    while (!page.get("next").isNull()) {
      page = server.json("operator", "/api/duty?limit=5&cursor=" + page.get("next").asText());
      names.addAll(page.get("items").findValuesAsText("school"));
    }
    assertThat(names).hasSize(DemoSchool.ALL.size()).isSorted().doesNotHaveDuplicates();
    assertThat(server.get("operator", "/duty?schoolId=" + Arranged.TRUST).body())
        .contains("The trust", "Family-" + id("trust-lead"));
  }

  private void moveTo(Instant at) {
    Instant now =
        transactions()
            .background(tx -> tx.list("select lantern_now() as now", row -> row.instant("now")))
            .getFirst();
    clock.advance(Duration.between(now, at));
  }

  /** The recipients of the notices of the first step. */
  private Set<String> toldOf(Told told) {
    List<String> recipients =
        transactions()
            .background(tx ->
                tx.list(
                    "select recipient from notice where alert_id = ? and round = 1",
                    row -> row.text("recipient"),
                    told.alertId()));
    return new TreeSet<>(recipients);
  }

  private static Set<String> saidOf(JsonNode step) {
    Set<String> said = new TreeSet<>(step.get("people").findValuesAsText("staffId"));
    if (step.get("contact").asBoolean()) {
      said.add("trust-contact");
    }
    return said;
  }

  private List<String> history(Told told) {
    return transactions()
        .background(tx ->
            tx.list(
                "select concat_ws(' ', kind, recipient) as words from alert_history"
                    + " where alert_id = ?",
                row -> row.text("words"),
                told.alertId()));
  }

  private Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }

  private static String turn(String login, String day, String starts, String ends) {
    return "{\"who\": \"%s\", \"day\": \"%s\", \"starts\": \"%s\", \"ends\": \"%s\"}"
        .formatted(id(login), day, starts, ends);
  }

  private static String id(String login) {
    return Events.staff(login).toString();
  }
}
