package org.lantern.concern.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;

/** What staff ask the SENCO, until the one who asked reads the answer. */
class ConsultationsIT {
  private final ConcernServer server = ConcernServer.running();
  private final String run = UUID.randomUUID().toString();
  private final UUID pupil = SmallTrust.newPupil(server.database(), "Orla Quillfeather");
  private final Person senco = new Person(server, "senco");

  @Test
  void theSencoAnswersAndWhoeverAskedReadsIt() {
    String id = asked("teacher", pupil);
    assertThat(senco.open("/consultations").body())
        .contains("Orla Quillfeather", "/consultations/" + id)
        .doesNotContain("Loses the thread");
    assertThat(senco.open("/concerns/" + id).body()).contains("answer as SENCO");
    assertThat(senco.open("/consultations/" + id).body())
        .contains("Orla Quillfeather", "Loses the thread", "What else " + run)
        .contains("What do you advise?");

    HttpResponse<String> empty = senco.submit("/consultations/" + id, Map.of("text", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Write what you advise", "href=\"#text\"");
    HttpResponse<String> sent =
        senco.submit("/consultations/" + id, Map.of("text", "Try a word bank " + run));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);

    assertThat(senco.open("/consultations").body()).doesNotContain(id);
    assertThat(senco.open("/consultations?answered=true").body()).contains(id);
    assertThat(senco.open("/consultations/" + id).body())
        .contains("Try a word bank " + run)
        .doesNotContain("What do you advise?");
    for (String login : List.of("teacher", "pastoral", "dsl")) {
      assertThat(new Person(server, login).open("/concerns/" + id).body())
          .as(login)
          .contains("What the SENCO advises", "Try a word bank " + run);
    }
    JsonNode entry = Answer.json(server.get("teacher", "/api/concerns/" + id));
    assertThat(Answer.texts(entry.get("advice"), "text")).containsExactly("Try a word bank " + run);
    assertThat(server.audited(id)).contains("consultation-answered", "concern-read");
  }

  @Test
  void theFirstAnswerStandsAndTheSecondIsToldSo() {
    String id = asked("teacher", pupil);
    HttpResponse<String> first = answer("senco", id, "First.");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(answer("senco", id, "First.").body()).isEqualTo(first.body());
    assertThat(answer("senco", id, "Second.").statusCode()).isEqualTo(409);
    HttpResponse<String> page = senco.submit("/consultations/" + id, Map.of("text", "Second."));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("First.", "Second.", "answered first");
    assertThat(Answer.texts(entry(id).get("advice"), "text")).containsExactly("First.");
    assertThat(Answer.fields(answer("senco", id, " "))).containsExactly("text");
  }

  @Test
  void whoeverWaitsLongestComesFirstAndPagesRepeatNothing() {
    Person other = sencoOf(DemoSchool.B);
    String first = asked("teacher-b", SmallTrust.CLEO);
    String second = asked("teacher-b", SmallTrust.CLEO);
    String waiting = "/api/concerns/consultations?answered=false&limit=200";
    assertThat(Answer.texts(Answer.json(other.get(waiting)).get("items"), "id"))
        .containsSubsequence(first, second);
    assertThat(answer(other.login(), first, "Done.").statusCode()).isEqualTo(200);
    assertThat(other.get(waiting).body()).contains(second).doesNotContain(first);
    JsonNode newest = Answer.json(other.get("/api/concerns/consultations?limit=1"));
    assertThat(Answer.texts(newest.get("items"), "id")).containsExactly(second);
    assertThat(
            Answer.texts(
                Answer.json(
                        other.get(
                            "/api/concerns/consultations?limit=1&cursor="
                                + newest.get("next").asText()))
                    .get("items"),
                "id"))
        .containsExactly(first);
    assertThat(Answer.fields(other.get("/api/concerns/consultations?cursor=x")))
        .containsExactly("cursor");
  }

  @Test
  void aChildOfTwoSchoolsIsAskedAboutAtBothAndEachAnswersForItself() {
    Person other = sencoOf(DemoSchool.B);
    String id = asked("teacher", SmallTrust.BEN);
    assertThat(answer("senco", id, "From the first school.").statusCode()).isEqualTo(200);
    assertThat(other.get("/api/concerns/consultations?answered=false").body()).contains(id);
    assertThat(other.open("/consultations/" + id).body())
        .contains("From the first school.", "What do you advise?");
    assertThat(answer(other.login(), id, "From the second school.").statusCode()).isEqualTo(200);
    assertThat(Answer.texts(entry(id).get("advice"), "text"))
        .containsExactly("From the first school.", "From the second school.");
  }

  @Test
  void nobodyElseIsAskedAndAnAllegationAsksNobody() {
    Person other = sencoOf(DemoSchool.B);
    String id = asked("teacher", pupil);
    for (String login : List.of("teacher", "pastoral", "dsl", "head")) {
      assertThat(new Person(server, login).open("/consultations/" + id).statusCode())
          .as(login)
          .isEqualTo(403);
      assertThat(answer(login, id, "x").statusCode()).as(login).isEqualTo(403);
    }
    assertThat(other.open("/consultations/" + id).statusCode()).isEqualTo(404);
    assertThat(answer(other.login(), id, "x").statusCode()).isEqualTo(404);
    assertThat(other.open("/consultations?schoolId=" + DemoSchool.A.id()).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/api/concerns/consultations?schoolId=" + DemoSchool.A.id()).body())
        .doesNotContain(id);
    String plain = recorded("teacher", Body.ordinary(pupil));
    assertThat(senco.open("/consultations/" + plain).statusCode()).isEqualTo(404);
    String allegation =
        recorded("teacher", asks(pupil).with("aboutAdult", Map.of("name", "Mr Nobody Known")));
    assertThat(answer("senco", allegation, "x").statusCode()).isEqualTo(404);
    assertThat(senco.get("/api/concerns/consultations?limit=200").body())
        .doesNotContain(allegation);
  }

  @Test
  void onTheRightChildItIsAskedAnew() {
    UUID right = SmallTrust.newPupil(server.database(), "Olga Quillfeather");
    String id = asked("teacher", pupil);
    assertThat(answer("senco", id, "About Orla.").statusCode()).isEqualTo(200);
    HttpResponse<String> moved =
        new Person(server, "dsl")
            .post(
                "/api/concerns/" + id + "/wrong-pupil",
                Map.of("pupilId", right.toString(), "reason", "Sisters."));
    assertThat(moved.statusCode()).as(moved.body()).isLessThan(300);
    JsonNode waiting =
        Answer.json(senco.get("/api/concerns/consultations?answered=false&limit=200"));
    assertThat(Answer.texts(waiting.get("items"), "pupilId")).contains(right.toString());
    assertThat(senco.get("/api/concerns/consultations?limit=200").body()).doesNotContain(id);
  }

  @Test
  void whatIsAnsweredRestsSealedAndIsNeverChanged() throws SQLException {
    String id = asked("teacher", pupil);
    assertThat(answer("senco", id, "Secret " + run).statusCode()).isEqualTo(200);
    try (Connection work = server.database().asWork();
        Statement scope = work.createStatement();
        PreparedStatement query =
            work.prepareStatement(
                "select position(convert_to(?, 'UTF8') in sealed) from consultation"
                    + " where concern_id = ?::uuid and answered_at is not null")) {
      scope.execute("select set_config('lantern.work', 'on', false)");
      query.setString(1, run);
      query.setString(2, id);
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isZero();
      }
    }
    senco.sqlStateOf(tx ->
        tx.add(
            "update consultation set answered_by = 'senco', sealed = '\\x00' where concern_id = ?",
            UUID.fromString(id)));
    assertThat(Answer.texts(entry(id).get("advice"), "text")).containsExactly("Secret " + run);
  }

  private Person sencoOf(DemoSchool school) {
    String login = "senco-" + school.id();
    server.introduce(
        login,
        Map.of(
            "sub", login,
            "name", "Sal Ingleby",
            "staff_id", SmallTrust.newStaff(server.database(), "Sal Ingleby").toString(),
            "roles", List.of("staff", "senco"),
            "schools", List.of(school.id().toString())));
    return new Person(server, login);
  }

  private JsonNode entry(String id) {
    return Answer.json(server.get("teacher", "/api/concerns/" + id));
  }

  private HttpResponse<String> answer(String login, String id, String text) {
    return new Person(server, login)
        .post("/api/concerns/consultations/" + id + "/answer", Map.of("text", text));
  }

  private Body asks(UUID about) {
    return Body.ordinary(about)
        .with("kind", "sen-concern")
        .with(
            "form",
            Map.of(
                "areas",
                List.of("learning"),
                "difficulty",
                "Loses the thread",
                "tried",
                "Shorter steps, for a half-term",
                "question",
                "What else " + run));
  }

  private String asked(String login, UUID about) {
    return recorded(login, asks(about));
  }

  private String recorded(String login, Body body) {
    var answer = server.post(login, body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }
}
