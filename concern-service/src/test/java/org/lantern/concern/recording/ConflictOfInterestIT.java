package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

/** Who reads an entry, and that its subject does not. */
class ConflictOfInterestIT {
  private static final List<String> EVERYBODY =
      List.of(
          "teacher",
          "pastoral",
          "senco",
          "dsl",
          "deputy",
          "head",
          "teacher-b",
          "dsl-b",
          "trust-lead");
  private final ConcernServer server = ConcernServer.running();

  @Test
  void anOrdinaryEntryIsReadByThePastoralTeamTheSencoTheLeadsAndTheHeadOfItsSchool() {
    assertReadBy(
        Body.ordinary(SmallTrust.ADA), "teacher", "pastoral", "senco", "dsl", "deputy", "head");
  }

  @Test
  void aSafeguardingEntryIsNotForPastoralTriage() {
    assertReadBy(
        Body.ordinary(SmallTrust.ADA).with("category", "self-harm"),
        "teacher",
        "dsl",
        "deputy",
        "head");
    assertReadBy(Body.urgent(SmallTrust.ADA), "teacher", "dsl", "deputy", "head");
  }

  @Test
  void anAllegationAboutTheLeadIsReadByTheHeadAlone() {
    Body about = about(Map.of("staffId", SmallTrust.staff("dsl").toString()));
    assertReadBy(about, "teacher", "head");
    assertReadBy(about.with("urgent", true), "teacher", "head");
  }

  @Test
  void anAllegationAboutTheDeputyByNameIsReadByTheHeadAlone() {
    assertReadBy(about(Map.of("name", "Mr LARCHWOOD")), "teacher", "head");
  }

  @Test
  void anAllegationAboutTheHeadIsReadByTheTrustAlone() {
    assertReadBy(
        about(Map.of("staffId", SmallTrust.staff("head").toString())), "teacher", "trust-lead");
    assertReadBy(about(Map.of("name", "Mrs Ashgrove")), "teacher", "trust-lead");
  }

  @Test
  void theLeadWhoIsFamilyReadsNothingOfTheChild() {
    assertReadBy(Body.urgent(SmallTrust.DAN), "teacher", "deputy", "head");
  }

  @Test
  void aSubjectWhoRecordedItGetsAReceiptAndNothingElse() {
    String id =
        Answer.id(
            server.post(
                "dsl", about(Map.of("staffId", SmallTrust.staff("dsl").toString())).json()));
    assertThat(server.get("dsl", "/api/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(server.get("dsl", "/api/concerns/" + id + "/receipt").statusCode()).isEqualTo(200);
  }

  @Test
  void aConcernAboutAnAdultSuggestsNoTier() {
    var recorded = Answer.json(server.post("teacher", about(Map.of("name", "Mr Grey")).json()));
    assertThat(recorded.get("level").asText()).isEqualTo("review");
    assertThat(recorded.get("suggestedTier").isNull()).isTrue();
  }

  @Test
  void onlyTheReporterSeesTheReceipt() {
    String path =
        "/api/concerns/"
            + Answer.id(server.post("teacher", Body.urgent(SmallTrust.ADA).json()))
            + "/receipt";
    assertThat(EVERYBODY.stream().filter(login -> server.get(login, path).statusCode() == 200))
        .containsExactly("teacher");
  }

  private static Body about(Map<String, String> adult) {
    return Body.ordinary(SmallTrust.ADA)
        .with("category", "adult-conduct")
        .with("aboutAdult", adult);
  }

  private void assertReadBy(Body body, String... readers) {
    var answer = server.post("teacher", body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String path = "/api/concerns/" + Answer.id(answer);
    assertThat(EVERYBODY.stream().filter(login -> server.get(login, path).statusCode() == 200))
        .containsExactly(readers);
    assertThat(
            EVERYBODY.stream()
                .filter(login -> !List.of(readers).contains(login))
                .map(login -> server.get(login, path).statusCode())
                .distinct())
        .containsExactly(404);
  }
}
