package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;

class RecordConcernIT {
  private final ConcernServer server = ConcernServer.running();

  @Test
  void anUrgentDisclosureIsRecordedAndSaysWhy() {
    HttpResponse<String> answer =
        server.post("teacher", Body.urgent(SmallTrust.ADA).with("immediateDanger", true).json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode recorded = Answer.json(answer);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/concerns/" + Answer.id(answer));
    assertThat(recorded.get("reference").asText()).matches("C-20\\d\\d-[0-9A-Z]{7}");
    assertThat(recorded.get("level").asText()).isEqualTo("urgent");
    assertThat(recorded.get("urgent").asBoolean()).isTrue();
    assertThat(Answer.texts(recorded.get("urgentBecause"), "rule"))
        .containsExactlyInAnyOrder("marked-urgent", "immediate-danger", "urgent-category");
    assertThat(recorded.get("suggestedTier").asInt()).isEqualTo(3);
    assertThat(recorded.get("flags")).isEmpty();
  }

  @Test
  void anOrdinaryConcernSuggestsTheFirstTier() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Edie First");
    JsonNode recorded = Answer.json(server.post("teacher", Body.ordinary(pupil).json()));
    assertThat(recorded.get("level").asText()).isEqualTo("normal");
    assertThat(recorded.get("urgentBecause")).isEmpty();
    assertThat(recorded.get("suggestedTier").asInt()).isEqualTo(1);
  }

  @Test
  void theThirdConcernOfATermIsCountedOverAllStaff() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Fay Third");
    server.post("teacher", Body.ordinary(pupil).json());
    server.post("pastoral", Body.ordinary(pupil).json());
    JsonNode third = Answer.json(server.post("senco", Body.ordinary(pupil).json()));
    assertThat(third.get("suggestedTier").asInt()).isEqualTo(2);
    assertThat(Answer.texts(third.get("suggestionReasons"), "rule"))
        .containsExactly("repeated-in-a-term");
  }

  @Test
  void questionsAboutGenderOrOrientationRaiseNothingAndCountForNothing() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Gil Open");
    Body question = Body.ordinary(pupil).with("category", "gender-or-orientation-questions");
    for (int times = 0; times < 4; times++) {
      JsonNode recorded = Answer.json(server.post("teacher", question.json()));
      assertThat(recorded.get("level").asText()).isEqualTo("normal");
      assertThat(recorded.get("suggestedTier").isNull()).isTrue();
    }
    JsonNode other = Answer.json(server.post("teacher", Body.ordinary(pupil).json()));
    assertThat(other.get("suggestedTier").asInt()).isEqualTo(1);
  }

  @Test
  void anUrgentConcernAboutAnUnknownPupilGoesToTheReportersSchool() {
    HttpResponse<String> answer =
        server.post(
            "teacher",
            Body.urgent(UUID.randomUUID()).with("pupilDescription", "Boy, blue coat").json());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Answer.texts(Answer.json(answer).get("flags"), "")).containsExactly("unknown-pupil");
    JsonNode entry = Answer.json(server.get("dsl", "/api/concerns/" + Answer.id(answer)));
    assertThat(entry.get("schoolId").asText()).isEqualTo(DemoSchool.A.id().toString());
    assertThat(entry.get("pupilDescription").asText()).isEqualTo("Boy, blue coat");
  }

  @Test
  void anUrgentConcernAboutAPupilElsewhereReachesThatSchoolAndTellsTheReporterNothing() {
    HttpResponse<String> elsewhere =
        server.post(
            "teacher", Body.urgent(SmallTrust.CLEO).with("pupilDescription", "A girl").json());
    HttpResponse<String> nobody =
        server.post(
            "teacher", Body.urgent(UUID.randomUUID()).with("pupilDescription", "A girl").json());
    assertThat(elsewhere.statusCode()).isEqualTo(201);
    assertThat(Answer.json(elsewhere).get("flags")).isEqualTo(Answer.json(nobody).get("flags"));
    assertThat(Answer.json(elsewhere).get("suggestedTier"))
        .isEqualTo(Answer.json(nobody).get("suggestedTier"));
    String path = "/api/concerns/" + Answer.id(elsewhere);
    assertThat(Answer.json(server.get("dsl-b", path)).at("/pupil/name").asText())
        .isEqualTo("Cleo Dunmore");
    assertThat(Answer.json(server.get("teacher", path)).get("pupil").isNull()).isTrue();
  }

  @Test
  void bothSchoolsOfADualRegisteredPupilMayReadIt() {
    String path =
        "/api/concerns/" + Answer.id(server.post("teacher", Body.urgent(SmallTrust.BEN).json()));
    assertThat(server.get("dsl", path).statusCode()).isEqualTo(200);
    assertThat(server.get("dsl-b", path).statusCode()).isEqualTo(200);
  }

  @Test
  void categoriesAreListedUrgentFirstWithTheirLevels() {
    JsonNode items = Answer.json(server.get("teacher", "/api/categories")).get("items");
    assertThat(items.size()).isGreaterThan(40);
    assertThat(items.get(0).get("level").asText()).isEqualTo("urgent");
    assertThat(Answer.texts(items, "code"))
        .contains("weapon", "missing-child", "self-harm", "close-bereavement", "friendships");
  }

  @Test
  void whoIsNoStaffRecordsNothing() {
    assertThat(server.post("analyst", Body.urgent(SmallTrust.ADA).json()).statusCode())
        .isEqualTo(403);
    assertThat(server.post("operator", Body.urgent(SmallTrust.ADA).json()).statusCode())
        .isEqualTo(403);
  }
}
