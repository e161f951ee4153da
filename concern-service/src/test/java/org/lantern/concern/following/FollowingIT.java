package org.lantern.concern.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lantern.concern.framework.SchoolsVersion;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/** Which frameworks a school follows, and what its concerns are recorded under. */
class FollowingIT {
  private final ConcernServer server = ConcernServer.running();
  private final SchoolsChoice school = new SchoolsChoice(server);
  private final LocalDate today = England.day(Instant.now());

  @Test
  void theSencoOrTheHeadDecidesAndTheDecisionsStay() {
    String map = school.catalogue("primary-provision-map");
    school.stop("primary-provision-map");
    HttpResponse<String> decided =
        school.decide("head", Map.of("frameworkId", map, "reason", "Agreed by the governors"));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    assertThat(school.following()).contains(map);
    Map<String, Object> end = new HashMap<>();
    end.put("frameworkId", map);
    end.put("follow", false);
    end.put("reason", "We take the county's");
    assertThat(school.decide("senco", end).statusCode()).isEqualTo(201);
    assertThat(school.following()).doesNotContain(map);
    JsonNode history =
        Answer.json(school.person("teacher").get(SchoolsChoice.PATH + "/history")).get("items");
    assertThat(history.get(0).get("frameworkId").isNull()).isTrue();
    assertThat(history.get(0).get("reason").asText()).isEqualTo("We take the county's");
    assertThat(history.get(0).get("decidedBy").asText()).isEqualTo("Priya Ramsdale");
    assertThat(history.get(1).get("frameworkId").asText()).isEqualTo(map);
    assertThat(history.get(1).get("decidedBy").asText()).isEqualTo("Ruth Ashgrove");
  }

  @Test
  void nobodyElseDecides() {
    String map = school.catalogue("primary-provision-map");
    Map<String, String> decision = Map.of("frameworkId", map, "reason", "I like it");
    for (String login : List.of("teacher", "pastoral", "dsl", "deputy", "trust-lead")) {
      assertThat(school.decide(login, decision).statusCode()).as(login).isEqualTo(403);
      assertThat(school.person(login).get(SchoolsChoice.PATH).statusCode()).isEqualTo(200);
    }
    for (String login : List.of("teacher-b", "dsl-b")) {
      assertThat(school.decide(login, decision).statusCode()).as(login).isEqualTo(404);
      assertThat(school.person(login).get(SchoolsChoice.PATH).statusCode()).isEqualTo(404);
      assertThat(school.person(login).get(SchoolsChoice.PATH + "/history").statusCode())
          .isEqualTo(404);
    }
    Person senco = school.person("senco");
    String atB = "/api/schools/" + DemoSchool.B.id() + "/frameworks";
    assertThat(senco.post(atB, 0, decision).statusCode()).isEqualTo(404);
    assertThat(school.person("analyst").get(SchoolsChoice.PATH).statusCode()).isEqualTo(403);
  }

  @Test
  void aConcernKeepsWhatItsSchoolFollowedThatDay() {
    String duties = school.catalogue("send-duties");
    school.stop("send-duties");
    school.follow(duties);
    String before = record();
    school.stop("send-duties");
    String after = record();
    JsonNode under = school.recordedUnder(before);
    assertThat(Answer.texts(under, "id")).contains(duties);
    assertThat(Answer.texts(under, "code")).contains("send-duties");
    assertThat(Answer.texts(school.recordedUnder(after), "id")).doesNotContain(duties);
  }

  @Test
  void aUrgentConcernAboutAChildOfAnotherSchoolIsRecordedUnderWhatThatSchoolFollows() {
    String duties = school.catalogue("semh-audit-three");
    school.follow(duties);
    HttpResponse<String> sent =
        server.post(
            "teacher-b", Body.urgent(SmallTrust.ADA).with("narrative", "At the gate").json());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(Answer.texts(school.recordedUnder(Answer.id(sent)), "id")).contains(duties);
  }

  @Test
  void aVersionThatIsTakenBackIsFollowedNoLonger() {
    SchoolsVersion versions = new SchoolsVersion(server);
    school.stop(SchoolsVersion.CODE);
    String first = versions.add("senco", today).id().toString();
    String second = versions.add("senco", today).id().toString();
    school.follow(second);
    assertThat(Answer.texts(school.recordedUnder(record()), "id")).contains(second);
    takeBack(second);
    assertThat(school.following()).contains(first).doesNotContain(second);
    assertThat(Answer.texts(school.recordedUnder(record()), "id"))
        .contains(first)
        .doesNotContain(second);
    JsonNode last =
        Answer.json(school.person("teacher").get(SchoolsChoice.PATH + "/history"))
            .get("items")
            .get(0);
    assertThat(last.get("reason").asText()).contains("taken back");
    assertThat(last.get("decidedBy").asText()).isEqualTo("Priya Ramsdale");
    int read = school.read();
    takeBack(second);
    assertThat(school.read()).as("a repeat decides nothing").isEqualTo(read);

    String planned = versions.add("senco", today).id().toString();
    assertThat(
            school
                .decide(
                    "senco",
                    Map.of(
                        "frameworkId",
                        planned,
                        "from",
                        today.plusDays(9).toString(),
                        "reason",
                        "After the break"))
                .statusCode())
        .isEqualTo(201);
    takeBack(planned);
    assertThat(school.following()).contains(first).doesNotContain(planned);
    takeBack(first);
    assertThat(school.following()).doesNotContain(first);

    // Other tests begin without a plan.
    school.stop(SchoolsVersion.CODE);
    Map<String, Object> end = new HashMap<>();
    end.put("frameworkId", school.catalogue(SchoolsVersion.CODE));
    end.put("follow", false);
    end.put("from", today.plusDays(9).toString());
    end.put("reason", "A test ends");
    assertThat(school.decide("senco", end).statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsPlannedDoesNotCountYet() {
    String standards = school.catalogue("secondary-provision-map");
    school.stop("secondary-provision-map");
    HttpResponse<String> planned =
        school.decide(
            "senco",
            Map.of(
                "frameworkId",
                standards,
                "from",
                today.plusDays(30).toString(),
                "reason",
                "From next month"));
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    assertThat(school.following()).contains(standards);
    assertThat(Answer.texts(school.recordedUnder(record()), "id")).doesNotContain(standards);
  }

  @Test
  void whatIsWrongIsNamedFieldByField() {
    HttpResponse<String> refused =
        school.decide(
            "senco", Map.of("frameworkId", "none", "from", today.minusDays(1).toString()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(refused)).containsExactlyInAnyOrder("frameworkId", "from", "reason");
    String map = school.catalogue("semh-core-standards");
    school.follow(map);
    HttpResponse<String> again =
        school.decide("senco", Map.of("frameworkId", map, "reason", "Once more"));
    assertThat(Answer.fields(again)).containsExactly("frameworkId");
    assertThat(
            Answer.fields(
                school.decide(
                    "senco",
                    Map.of("frameworkId", UUID.randomUUID().toString(), "reason", "Unknown"))))
        .containsExactly("frameworkId");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
    String map = school.catalogue("primary-provision-map");
    school.stop("primary-provision-map");
    int read = school.read();
    Map<String, String> decision = Map.of("frameworkId", map, "reason", "At once");
    Callable<Integer> decide =
        () -> school.person("senco").post(SchoolsChoice.PATH, read, decision).statusCode();
    try (ExecutorService all = Executors.newFixedThreadPool(6)) {
      List<Integer> answers =
          all.invokeAll(List.of(decide, decide, decide, decide, decide, decide)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
    }
    assertThat(school.read()).isEqualTo(read + 1);
    assertThat(school.person("senco").send("POST", SchoolsChoice.PATH, null, decision).statusCode())
        .isEqualTo(428);
  }

  @Test
  void theDecisionIsMadeOnAPageWithoutScripts() {
    String map = school.catalogue("semh-audit-three");
    school.stop("semh-audit-three");
    Person head = school.person("head");
    assertThat(school.person("teacher").open("/frameworks/following").body())
        .contains("Oakfield Primary", "Who decided what")
        .doesNotContain("Save the decision");
    assertThat(head.open("/frameworks/following").body()).contains("Save the decision");
    Map<String, Object> form = new HashMap<>();
    form.put("frameworkId", map);
    form.put("follow", "yes");
    form.put("read", school.read());
    HttpResponse<String> refused = head.submit("/frameworks/following", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("There is a problem", "href=\"#reason\"");
    form.put("reason", "A few pupils need more");
    assertThat(head.submit("/frameworks/following", form).statusCode()).isEqualTo(303);
    assertThat(school.following()).contains(map);
    HttpResponse<String> late = head.submit("/frameworks/following", form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was quicker", "A few pupils need more");
    assertThat(
            school
                .person("teacher-b")
                .open("/frameworks/following?schoolId=" + DemoSchool.A.id())
                .statusCode())
        .isEqualTo(404);
    assertThat(school.person("trust-lead").open("/frameworks/following").body())
        .contains("Which school?", "Riverside Academy");
  }

  @Test
  void theDatabaseItselfLetsNobodyElseDecideAndNobodyChangeADecision() {
    Decisions decisions = server.context().getBean(Decisions.class);
    for (String login : List.of("teacher", "pastoral", "dsl", "trust-lead", "dsl-b")) {
      assertThat(
              school
                  .person(login)
                  .sqlStateOf(tx -> decisions.add(tx, decision(DemoSchool.A), login)))
          .as(login)
          .isEqualTo("42501");
    }
    Person senco = school.person("senco");
    assertThat(senco.sqlStateOf(tx -> decisions.add(tx, decision(DemoSchool.B), "senco")))
        .as("for another school")
        .isEqualTo("42501");
    assertThat(senco.sqlStateOf(tx -> tx.add("update followed_framework set reason = 'x'")))
        .isEqualTo("42501");
    assertThat(senco.sqlStateOf(tx -> tx.add("delete from followed_framework"))).isEqualTo("42501");
  }

  @Test
  void whoDecidedAndWhyIsReadAtThatSchoolAlone() {
    school.follow(school.catalogue("send-duties"));
    assertThat(decisionsAsSeenBy("teacher")).isNotEmpty();
    assertThat(decisionsAsSeenBy("trust-lead")).isNotEmpty();
    assertThat(decisionsAsSeenBy("dsl-b")).isEmpty();
  }

  @Test
  void thePageOfAFrameworkLeadsToWhatASchoolDoesWithIt() {
    String map = "/frameworks/" + school.catalogue("primary-provision-map");
    assertThat(school.person("senco").open(map).body())
        .contains(map + "/parents", map + "/audit", "Copy it and change it for our school");
    assertThat(school.person("teacher").open(map).body())
        .contains(map + "/parents", "/frameworks/following")
        .doesNotContain(map + "/audit", "Copy it and change it");
  }

  private static Decision decision(DemoSchool of) {
    return new Decision(
        of.id(), 9_999, "send-duties", null, LocalDate.EPOCH, Instant.now(), "x", "x");
  }

  /** Past the service's own checks. */
  private List<Followed> decisionsAsSeenBy(String login) {
    Decisions decisions = server.context().getBean(Decisions.class);
    return server
        .context()
        .getBean(Transactions.class)
        .as(SmallTrust.caller(login), tx -> decisions.history(tx, DemoSchool.A.id(), null, 5));
  }

  private void takeBack(String versionId) {
    assertThat(
            school
                .person("senco")
                .post("/api/frameworks/" + versionId + "/withdrawal", Map.of())
                .statusCode())
        .isEqualTo(204);
  }

  private String record() {
    return Answer.id(server.post("teacher", Body.urgent(SmallTrust.ADA).json()));
  }
}
