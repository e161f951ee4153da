package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;

/** Frameworks over HTTP, and who may see which. */
class FrameworkControllerIT {
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsVersion schools = new SchoolsVersion(server);

  @Test
  void theCatalogueIsThereFromTheStartForAllStaff() {
    assertThat(listed("teacher", "/api/frameworks"))
        .filteredOn(row -> row.get("schoolId").isNull())
        .extracting(row -> row.get("code").asText())
        .containsExactlyInAnyOrderElementsOf(
            TestCatalogue.frameworks().stream().map(Framework::code).toList());
    assertThat(server.get("trust-lead", "/api/frameworks").statusCode()).isEqualTo(200);
    assertThat(server.get("analyst", "/api/frameworks").statusCode()).isEqualTo(403);
    assertThat(server.send(server.request("/api/frameworks").GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void aListComesInPagesWithoutGapOrRepeat() {
    schools.add("teacher", LAST_YEAR);
    List<String> whole = ids(listed("teacher", "/api/frameworks?limit=200"));
    List<String> inPages = new ArrayList<>();
    String next = "/api/frameworks?limit=2";
    while (next != null) {
      JsonNode page = Answer.json(server.get("teacher", next));
      assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
      inPages.addAll(Answer.texts(page.get("items"), "id"));
      next =
          page.get("next").isNull()
              ? null
              : "/api/frameworks?limit=2&cursor=" + page.get("next").asText();
    }
    assertThat(inPages).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(server.get("teacher", "/api/frameworks?cursor=made-up").statusCode()).isEqualTo(422);
  }

  @Test
  void aFrameworkIsServedAsItStandsInTheCatalogue() {
    FrameworkDocuments documents = server.context().getBean(FrameworkDocuments.class);
    for (Framework framework : TestCatalogue.frameworks()) {
      HttpResponse<String> answer = server.get("trust-lead", "/api/frameworks/" + framework.code());
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode document = Answer.json(answer).get("document");
      assertThat(documents.read(document.toString())).isEqualTo(framework);
    }
    assertThat(server.get("teacher", "/api/frameworks/no-such-code").statusCode()).isEqualTo(404);
  }

  @Test
  void aSchoolsOwnVersionIsNotThereForAnotherSchool() {
    String id = schools.add("teacher-b", LAST_YEAR).id().toString();
    assertThat(server.get("teacher-b", "/api/frameworks/" + id).statusCode()).isEqualTo(200);
    assertThat(server.get("teacher", "/api/frameworks/" + id).statusCode()).isEqualTo(404);
    assertThat(ids(listed("teacher-b", "/api/frameworks"))).contains(id);
    assertThat(ids(listed("teacher", "/api/frameworks"))).doesNotContain(id);
    assertThat(ids(listed("trust-lead", "/api/frameworks"))).contains(id);
    assertThat(
            server
                .get(
                    "teacher",
                    "/api/frameworks/" + SchoolsVersion.CODE + "?schoolId=" + DemoSchool.B.id())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theCodeAloneMeansWhatHoldsTodayAtMySchool() {
    FrameworkVersion own = schools.add("teacher", LAST_YEAR);
    assertThat(Answer.id(server.get("teacher", "/api/frameworks/" + SchoolsVersion.CODE)))
        .isEqualTo(own.id().toString());
    assertThat(Answer.id(server.get("trust-lead", "/api/frameworks/" + SchoolsVersion.CODE)))
        .as("many schools: the catalogue")
        .isEqualTo(StoreCatalogue.id(SchoolsVersion.CODE, 1).toString());
    assertThat(
            Answer.id(
                server.get(
                    "trust-lead",
                    "/api/frameworks/" + SchoolsVersion.CODE + "?schoolId=" + DemoSchool.A.id())))
        .isEqualTo(own.id().toString());
  }

  @Test
  void theSencoTakesAVersionOfTheSchoolBackAndItIsKeptOnRecord() {
    UUID own = schools.add("senco", LAST_YEAR).id();
    assertThat(withdraw("senco", own)).isEqualTo(204);
    assertThat(withdraw("head", own)).as("a repeat changes nothing").isEqualTo(204);
    assertThat(entriesOnRecord(own)).isEqualTo(1);
    assertThat(Answer.json(server.get("teacher", "/api/frameworks/" + own)).get("state").asText())
        .isEqualTo("withdrawn");
  }

  @Test
  void nobodyElseTakesAVersionBack() {
    UUID ofA = schools.add("senco", LAST_YEAR).id();
    UUID ofB = schools.add("teacher-b", LAST_YEAR).id();
    assertThat(withdraw("teacher", ofA)).isEqualTo(403);
    assertThat(withdraw("senco", ofB)).as("existence is not told").isEqualTo(404);
    assertThat(withdraw("senco", StoreCatalogue.id(SchoolsVersion.CODE, 1))).isEqualTo(403);
  }

  private long entriesOnRecord(UUID version) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.one(
                    "select count(*) as n from audit_entry"
                        + " where subject_id = ? and action = 'framework-withdrawn'",
                    row -> row.number("n"),
                    version)
                .orElseThrow());
  }

  private int withdraw(String login, UUID id) {
    return server
        .send(
            server
                .request("/api/frameworks/" + id + "/withdrawal")
                .header("Authorization", "Bearer " + server.token(login))
                .POST(HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  private List<JsonNode> listed(String login, String path) {
    List<JsonNode> rows = new ArrayList<>();
    Answer.json(server.get(login, path)).get("items").forEach(rows::add);
    return rows;
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("id").asText()).toList();
  }
}
