package org.lantern.concern.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

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
  void aSafeguardingEntryIsForItsReporterAndTheLeadsAlone() {
    assertReadBy(
        Body.ordinary(SmallTrust.ADA).with("category", "self-harm"), "teacher", "dsl", "deputy");
    assertReadBy(Body.urgent(SmallTrust.ADA), "teacher", "dsl", "deputy");
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
  void staffSaidToHaveDoneItReadNothingWhereTheAdultIsLeftBlank() {
    Map<String, String> lead =
        Map.of("staffId", SmallTrust.staff("dsl").toString(), "role", "alleged");
    Body blank = Body.ordinary(SmallTrust.ADA).with("people", List.of(lead)).with("aboutAdult", "");
    assertReadBy(blank, "teacher", "head");
    assertReadBy(blank.with("aboutAdult", " ").with("urgent", true), "teacher", "head");
  }

  @Test
  void staffSaidByNameAloneToHaveDoneItReadNothing() {
    Map<String, String> deputy = Map.of("name", "Mr LARCHWOOD", "role", "alleged");
    Body named = Body.ordinary(SmallTrust.ADA).with("people", List.of(deputy));
    assertReadBy(named, "teacher", "pastoral", "senco", "dsl", "head");
    assertReadBy(named.with("urgent", true), "teacher", "dsl");
    assertReadBy(
        named
            .with("category", "adult-conduct")
            .with("aboutAdult", Map.of("name", "Mr Grey"))
            .with("people", List.of(Map.of("name", "Mrs Ashgrove", "role", "alleged"))),
        "teacher",
        "trust-lead");
  }

  @Test
  void howeverLongTheListIsStaffSaidToHaveDoneItReadNothing() {
    List<Map<String, String>> people = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      people.add(Map.of("name", "Somebody " + at, "role", "witness"));
    }
    people.add(Map.of("name", "Mr Larchwood", "role", "alleged"));
    assertReadBy(Body.urgent(SmallTrust.ADA).with("people", people), "teacher", "dsl");
    people.add(Map.of("staffId", SmallTrust.staff("dsl").toString(), "role", "alleged"));
    assertReadBy(Body.urgent(SmallTrust.ADA).with("people", people), "teacher", "head");
  }

  @Test
  void whatWasAgreedWithAnotherServiceIsReadByItsReporterAndTheLeads() {
    Body contact =
        Body.ordinary(SmallTrust.ADA)
            .without("category")
            .with("kind", "agency-contact")
            .with(
                "form",
                Map.of(
                    "agency", "Social care",
                    "with", "Duty desk",
                    "why", "To keep her safe",
                    "familyKnows", "yes",
                    "decided", "An assessment begins"));
    assertReadBy(contact, "teacher", "dsl", "deputy");
    assertReadBy(contact.with("category", "friendships"), "teacher", "dsl", "deputy");
    UUID id = recorded(contact);
    for (String login : List.of("pastoral", "senco", "head")) {
      assertThat(seen(SmallTrust.caller(login), "concern", id)).as(login).isZero();
    }
    assertThat(seen(SmallTrust.caller("deputy"), "concern", id)).isOne();
  }

  @Test
  void theLeadWhoIsFamilyReadsNothingOfTheChild() {
    assertReadBy(Body.urgent(SmallTrust.DAN), "teacher", "deputy");
  }

  @Test
  void whoeverIsNobodyInTheRegisterReadsNothingThatSomebodyIsKeptOutOf() {
    Caller nobody =
        new Caller("dsl-elsewhere", "A lead", null, Set.of(Role.DSL), Set.of(DemoSchool.A.id()));
    UUID family = recorded(Body.urgent(SmallTrust.DAN));
    UUID open = recorded(Body.urgent(SmallTrust.ADA));
    assertThat(seen(nobody, "concern", family)).isZero();
    assertThat(seen(nobody, "concern", open)).isOne();
    assertThat(seen(nobody, "pupil", SmallTrust.DAN)).isZero();
    assertThat(seen(nobody, "pupil", SmallTrust.ADA)).isOne();
    String token =
        Backing.shared()
            .token(
                Map.of(
                    "sub", nobody.login(),
                    "name", nobody.name(),
                    "roles", List.of("dsl"),
                    "schools", List.of(DemoSchool.A.id().toString())));
    assertThat(status(token, family)).isEqualTo(404);
    assertThat(status(token, open)).isEqualTo(200);
  }

  @Test
  void aChildWithFamilyAmongTheStaffIsCountedOnlyForThoseWhoAreKnown() {
    server.post("teacher", Body.ordinary(SmallTrust.DAN).json());
    Caller nobody =
        new Caller("x", "A teacher", null, Set.of(Role.STAFF), Set.of(DemoSchool.A.id()));
    Caller teacher =
        new Caller(
            "teacher",
            "A teacher",
            SmallTrust.staff("teacher"),
            Set.of(Role.STAFF),
            Set.of(DemoSchool.A.id()));
    String counted = "recurrence where pupil_id = '" + SmallTrust.DAN + "'";
    assertThat(count(nobody, counted)).isZero();
    assertThat(count(teacher, counted)).isPositive();
  }

  private UUID recorded(Body body) {
    return UUID.fromString(Answer.id(server.post("teacher", body.json())));
  }

  /** What PostgreSQL shows, whatever the code would say. */
  private long seen(Caller caller, String table, UUID id) {
    return count(caller, table + " where id = '" + id + "'");
  }

  private long count(Caller caller, String rows) {
    return server
        .context()
        .getBean(Transactions.class)
        .as(caller, tx -> tx.list("select count(*) as n from " + rows, row -> row.number("n")))
        .getFirst();
  }

  private int status(String token, UUID concernId) {
    return server
        .send(
            server
                .request("/api/concerns/" + concernId)
                .header("Authorization", "Bearer " + token)
                .GET())
        .statusCode();
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
