package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.allegation.LadoRules;
import org.lantern.concern.allegation.WorkingDays;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** What a concern holds beside its words, over HTTP and in the database. */
class DetailsIT {
  private final ConcernServer server = ConcernServer.running();

  @Test
  void everythingThatWasSentIsReadAgain() {
    String id =
        recorded(
            "teacher",
            Body.ordinary(SmallTrust.ADA)
                .with("category", "unexplained-injury")
                .with(
                    "people",
                    Answer.tree(
                        "['A tall man', {'pupilId': '%s', 'role': 'witness'}]"
                            .formatted(SmallTrust.BEN)))
                .with("place", "By the bicycle shed")
                .with("childWishes", "Wants to sleep at Gran's.")
                .with("childTold", "That the lead comes today.")
                .with(
                    "bodyMap",
                    Answer.tree("[{'view': 'front', 'x': 700, 'y': 520, 'note': 'Blue ring'}]"))
                .with("toldWhom", Answer.tree("[{'who': 'Mr Larchwood'}]"))
                .with("kind", "agency-contact")
                .with(
                    "form",
                    Map.of(
                        "agency", "School nurse",
                        "with", "Duty desk",
                        "why", "To have the arm looked at",
                        "familyKnows", "no",
                        "familyWhyNot", "The lead decides",
                        "decided", "She comes at noon")));
    JsonNode entry = read("dsl", id);
    assertThat(entry.get("people").asText()).isEqualTo("A tall man");
    assertThat(entry.get("place").asText()).isEqualTo("By the bicycle shed");
    assertThat(entry.get("childWishes").asText()).isEqualTo("Wants to sleep at Gran's.");
    assertThat(entry.get("childTold").asText()).isEqualTo("That the lead comes today.");
    JsonNode details = entry.get("details");
    assertThat(details.get("people").get(0).get("name").asText()).isEqualTo("Ben Castellan");
    assertThat(details.get("people").get(0).get("role").asText()).isEqualTo("witness");
    assertThat(details.get("bodyMap").get(0).get("part").asText()).isEqualTo("Left forearm");
    assertThat(details.get("toldWhom").get(0).get("who").asText()).isEqualTo("Mr Larchwood");
    assertThat(details.get("kind").asText()).isEqualTo("agency-contact");
    assertThat(details.get("form").get(0).get("text").asText()).isEqualTo("School nurse");
    assertThat(Answer.texts(details.get("form"), "field"))
        .containsExactly("agency", "with", "why", "familyKnows", "familyWhyNot", "decided");
  }

  @Test
  void aPupilWhoIsNamedStandsInTheRecordForThoseWhoMayReadItAlone() {
    UUID other = SmallTrust.newPupil(server.database(), "Otto Ingleby");
    recorded(
        "teacher",
        Body.ordinary(SmallTrust.ADA).with("category", "self-harm").with("people", sibling(other)));
    assertThat(linked(caller("dsl", Role.DSL, DemoSchool.A), other)).isOne();
    assertThat(linked(caller("teacher", Role.STAFF, DemoSchool.A), other)).isOne();
    assertThat(linked(caller("pastoral", Role.PASTORAL, DemoSchool.A), other)).isZero();
    assertThat(linked(caller("dsl-b", Role.DSL, DemoSchool.B), other)).isZero();
  }

  @Test
  void familyOfAPupilWhoIsNamedIsKeptOut() {
    String id =
        recorded("teacher", Body.urgent(SmallTrust.ADA).with("people", sibling(SmallTrust.DAN)));
    assertThat(server.get("dsl", "/api/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(server.get("deputy", "/api/concerns/" + id).statusCode()).isEqualTo(200);
    assertThat(linked(caller("dsl", Role.DSL, DemoSchool.A), SmallTrust.DAN)).isZero();
  }

  @Test
  void familyOfAPupilWhomTheReporterCannotSeeIsKeptOutOfAnUrgentConcernToo() {
    HttpResponse<String> answer =
        server.post(
            "teacher-b",
            Body.urgent(SmallTrust.BEN).with("people", sibling(SmallTrust.DAN)).json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Answer.texts(Answer.json(answer).get("flags"), ""))
        .containsExactly("unknown-person");
    String path = "/api/concerns/" + Answer.id(answer);
    assertThat(server.get("dsl", path).statusCode()).isEqualTo(404);
    assertThat(server.get("deputy", path).statusCode()).isEqualTo(200);
    Caller deputy = caller("deputy", Role.DSL, DemoSchool.A);
    assertThat(count(deputy, "concern_person where concern_id = '" + Answer.id(answer) + "'"))
        .as("nobody of another school is linked")
        .isZero();
  }

  @Test
  void staffWhoAreSaidToHaveDoneItAreKeptOutAndTheHeadIsToldWhenTheLadoMustKnow() {
    String id =
        recorded(
            "teacher",
            Body.ordinary(SmallTrust.ADA)
                .with(
                    "people",
                    List.of(
                        Map.of("staffId", SmallTrust.staff("dsl").toString(), "role", "alleged"))));
    assertThat(server.get("dsl", "/api/concerns/" + id).statusCode()).isEqualTo(404);
    JsonNode entry = read("head", id);
    Instant recordedAt = Instant.parse(entry.get("recordedAt").asText());
    assertThat(entry.get("ladoDueAt").asText())
        .isEqualTo(
            LadoRules.dueAt(recordedAt, server.context().getBean(WorkingDays.class)).toString());
    assertThat(read("teacher", id).get("ladoDueAt").isNull())
        .as("the clock is for whoever manages it")
        .isTrue();
  }

  @Test
  void anAdultOfWhomOnlyANameIsKnownTakesTheWayOfAnAllegation() throws SQLException {
    for (String name : List.of("Mr Nobody Known", "the head teacher", "Deborah")) {
      Body plain = Body.ordinary(SmallTrust.ADA);
      String named = recorded("teacher", plain.with("aboutAdult", Map.of("name", name)));
      String listed =
          recorded(
              "teacher",
              plain.with(
                  "people",
                  List.of(Map.of("name", name, "role", "alleged", "worksWithChildren", true))));
      assertThat(way(listed)).as(name).isEqualTo(way(named)).doesNotContain("null");
      for (String login : List.of("dsl", "deputy", "pastoral", "senco", "head", "trust-lead")) {
        String path = "/api/concerns/";
        assertThat(server.get(login, path + listed).statusCode())
            .as(login)
            .isEqualTo(server.get(login, path + named).statusCode());
      }
      assertThat(read("teacher", listed).get("aboutAdult").get("name").asText()).isEqualTo(name);
      assertThat(read("teacher", listed).at("/details/people/0/worksWithChildren").asBoolean())
          .isTrue();
    }
  }

  @Test
  void whoIsNoAdultAtWorkOrHasDoneNothingIsNoAllegation() throws SQLException {
    Map<String, Object> boy = Map.of("name", "A boy in 4B", "role", "alleged");
    Map<String, Object> coach =
        Map.of("name", "The coach", "role", "witness", "worksWithChildren", true);
    for (Map<String, Object> person : List.of(boy, coach)) {
      String id =
          recorded("teacher", Body.ordinary(SmallTrust.ADA).with("people", List.of(person)));
      assertThat(way(id)).startsWith("null");
    }
    assertThat(
            Answer.fields(
                server.post(
                    "teacher",
                    Body.ordinary(SmallTrust.ADA)
                        .with(
                            "people",
                            List.of(
                                Map.of(
                                    "name", "Jo",
                                    "role", "alleged",
                                    "worksWithChildren", "perhaps")))
                        .json())))
        .containsExactly("people[0].worksWithChildren");
  }

  /** The route of an entry, its level and who is kept out. */
  private String way(String id) throws SQLException {
    try (Connection work = server.database().asWork();
        Statement query = work.createStatement()) {
      query.execute("select set_config('lantern.work', 'on', false)");
      try (ResultSet row =
          query.executeQuery(
              "select coalesce(route, 'null') || ' ' || level || ' ' || excluded_staff::text"
                  + " from concern where id = '"
                  + id
                  + "'")) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Test
  void aLowLevelConcernGoesToTheHeadAndStandsInNoPupilsRecord() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Petra Lomax");
    Body body =
        Body.ordinary(pupil)
            .with("category", "low-level-staff-concern")
            .with("aboutAdult", Map.of("name", "Mr Larchwood"))
            .with("people", sibling(SmallTrust.BEN));
    String id = recorded("teacher", body);
    for (String login : List.of("dsl", "deputy", "pastoral", "senco", "trust-lead")) {
      assertThat(server.get(login, "/api/concerns/" + id).statusCode()).as(login).isEqualTo(404);
    }
    JsonNode entry = read("head", id);
    assertThat(entry.get("pupil").isNull()).isTrue();
    assertThat(entry.get("pupilDescription").asText()).isEqualTo("Petra Lomax, 3");
    assertThat(entry.get("ladoDueAt").isNull()).isTrue();
    Caller head = caller("head", Role.HEAD, DemoSchool.A);
    assertThat(count(head, "concern where pupil_id = '" + pupil + "'")).isZero();
    assertThat(count(head, "concern_person where concern_id = '" + id + "'")).isZero();
    String about = recorded("teacher", body.with("aboutAdult", Map.of("name", "Mrs Ashgrove")));
    assertThat(server.get("head", "/api/concerns/" + about).statusCode()).isEqualTo(404);
    assertThat(server.get("trust-lead", "/api/concerns/" + about).statusCode()).isEqualTo(200);
  }

  @Test
  void theSencoFindsWhatTheyAreAskedAbout() {
    Body asks =
        Body.ordinary(SmallTrust.ADA)
            .with("kind", "sen-concern")
            .with(
                "form",
                Map.of(
                    "areas", List.of("learning"),
                    "difficulty", "Loses the thread",
                    "tried", "Shorter steps, for a half-term",
                    "question", "What else?"));
    String first = recorded("teacher", asks);
    String second = recorded("pastoral", asks);
    assertThat(read("senco", first).get("details").get("consults").asText()).isEqualTo("senco");
    JsonNode page = Answer.json(server.get("senco", "/api/concerns/consultations?limit=1"));
    assertThat(Answer.texts(page.get("items"), "id")).containsExactly(second);
    JsonNode next =
        Answer.json(
            server.get(
                "senco",
                "/api/concerns/consultations?limit=1&cursor=" + page.get("next").asText()));
    assertThat(Answer.texts(next.get("items"), "id")).containsExactly(first);
    assertThat(server.get("teacher", "/api/concerns/consultations").statusCode()).isEqualTo(403);
  }

  @Test
  void aRestrictiveInterventionTakesItsHeadingAndSaysWhetherItWasRecordedThatDay() {
    Body body =
        Body.ordinary(SmallTrust.ADA).without("category").with("kind", "restrictive-intervention");
    HttpResponse<String> asked = server.post("teacher", body.json());
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(asked)).contains("form.minutes", "form.parents").hasSize(17);
    HttpResponse<String> urgent = server.post("teacher", body.with("immediateDanger", true).json());
    assertThat(Answer.texts(Answer.json(urgent).get("flags"), ""))
        .containsExactly("incomplete-form");
    JsonNode entry = read("dsl", Answer.id(urgent));
    assertThat(entry.get("category").asText()).isEqualTo("restrictive-intervention");
    assertThat(entry.get("recordedSameDay").isBoolean()).isTrue();
    assertThat(Answer.json(urgent).get("suggestedTier").isNull()).isTrue();
  }

  @Test
  void aRestrictiveInterventionIsForTheSameDayUnderWhateverHeading() {
    Map<String, Object> form = new HashMap<>();
    for (String words :
        List.of(
            "where",
            "staffInvolved",
            "witnesses",
            "what",
            "why",
            "before",
            "pupilDebrief",
            "staffDebrief",
            "plan")) {
      form.put(words, "As it was.");
    }
    form.put("startedAt", "2026-11-20T10:00");
    form.put("minutes", "2");
    form.put("types", List.of("force"));
    form.put("reasons", List.of("harm-to-self"));
    form.put("injured", "no");
    form.put("medical", "not-needed");
    form.put("parents", "not-yet");
    form.put("parentsWhen", "This evening");
    form.put("needs", "none");
    Body body =
        Body.ordinary(SmallTrust.ADA)
            .with("category", "low-level-disruption")
            .with("kind", " restrictive-intervention ")
            .with("form", form);
    HttpResponse<String> answer = server.post("teacher", body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Answer.json(answer).get("level").asText()).isEqualTo("review");
    assertThat(Answer.json(answer).get("suggestedTier").isNull()).isTrue();
    String path = "/api/concerns/" + Answer.id(answer);
    assertThat(server.get("pastoral", path).statusCode()).isEqualTo(404);
    assertThat(read("dsl", Answer.id(answer)).get("category").asText())
        .isEqualTo("low-level-disruption");
    assertThat(
            Answer.json(server.post("teacher", body.without("kind").without("form").json()))
                .get("level")
                .asText())
        .isEqualTo("normal");
  }

  @Test
  void aCallWithTheFamilyIsNoConcernThatCounts() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Quinn Marlow");
    long before = server.rowsOf("recurrence");
    JsonNode answer =
        Answer.json(
            server.post(
                "teacher",
                Body.ordinary(pupil)
                    .without("category")
                    .with("kind", "parent-contact")
                    .with("form", Map.of("with", "Mum", "how", "phone", "agreed", "A later start"))
                    .json()));
    assertThat(answer.get("suggestedTier").isNull()).isTrue();
    assertThat(server.rowsOf("recurrence")).isEqualTo(before);
  }

  @Test
  void nobodyCanChangeWhatWasRecorded() throws SQLException {
    String id = recorded("teacher", Body.urgent(SmallTrust.ADA));
    for (String statement :
        List.of(
            "update concern set sealed = '' where id = '" + id + "'",
            "update concern set observed_at = lantern_now() where id = '" + id + "'",
            "delete from concern where id = '" + id + "'",
            "update concern_person set role = 'other'",
            "delete from concern_person")) {
      try (Connection app = server.database().asApp();
          Connection work = server.database().asWork();
          Statement asApp = app.createStatement();
          Statement asWork = work.createStatement()) {
        assertThatThrownBy(() -> asApp.execute(statement))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asWork.execute(statement))
            .hasMessageContaining("permission denied");
      }
    }
    try (Connection app = server.database().asApp();
        Statement asApp = app.createStatement()) {
      assertThatThrownBy(() -> asApp.execute("update concern set level = 'urgent'"))
          .as("background work alone reclassifies, and only upwards")
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theKindsAreServedWithTheirQuestions() {
    JsonNode kinds = Answer.json(server.get("teacher", "/api/kinds")).get("items");
    assertThat(Answer.texts(kinds, "code")).startsWith("concern").contains("behaviour-incident");
    assertThat(kinds.get(3).get("fields").get(0).get("choices").get(2).get("code").asText())
        .isEqualTo("C3");
  }

  private static List<Map<String, String>> sibling(UUID pupil) {
    return List.of(Map.of("pupilId", pupil.toString(), "role", "sibling"));
  }

  private String recorded(String login, Body body) {
    HttpResponse<String> answer = server.post(login, body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }

  private JsonNode read(String login, String id) {
    HttpResponse<String> answer = server.get(login, "/api/concerns/" + id);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Answer.json(answer);
  }

  private long linked(Caller caller, UUID pupil) {
    return count(caller, "concern_person where pupil_id = '" + pupil + "'");
  }

  private long count(Caller caller, String rows) {
    return server
        .context()
        .getBean(Transactions.class)
        .as(caller, tx -> tx.list("select count(*) as n from " + rows, row -> row.number("n")))
        .getFirst();
  }

  private static Caller caller(String login, Role role, DemoSchool school) {
    return new Caller(login, login, SmallTrust.staff(login), Set.of(role), Set.of(school.id()));
  }
}
