package org.lantern.safeguarding.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.rls.ScopeWalk;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** Low-grade signs about brothers and sisters side by side, as far as each may be read. */
class SameFamilyIT {
  private static final String HEADING = "Alerts about others of the same family";
  private static final String ON_THE_DESK = "Another child of the same family is here too";
  private static final String BOTH = "dsl-of-both";

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  private final UUID mother = UUID.randomUUID();
  private final UUID father = UUID.randomUUID();

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
    SafeguardingServer.introduce(
        BOTH,
        Map.of(
            "sub", BOTH,
            "name", "Nora Both",
            "staff_id", UUID.randomUUID().toString(),
            "roles", List.of("dsl"),
            "schools", List.of(DemoSchool.A.id().toString(), DemoSchool.B.id().toString())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aSiblingsAlertIsShownToWhoLeadsAtBothSchoolsAndNotKnownToWhoLeadsAtOne() {
    Told ada = raised(Told.at(DemoSchool.A));
    Told cal = recorded(Told.at(DemoSchool.A));
    Told bee = raised(Told.at(DemoSchool.B));
    Told nobody = raised(Told.at(DemoSchool.A));
    known(ada, List.of(mother, father), DemoSchool.A);
    known(cal, List.of(father), DemoSchool.A);
    known(bee, List.of(mother), DemoSchool.B);
    known(nobody, List.of(UUID.randomUUID()), DemoSchool.A);
    long before = audited();

    assertThat(family("dsl", ada)).containsExactly(cal.reference());
    assertThat(family(BOTH, ada)).containsExactly(bee.reference(), cal.reference());
    assertThat(audited()).isEqualTo(before + 2);
    assertThat(family(BOTH, cal))
        .as("no parent in common with bee")
        .containsExactly(ada.reference());
    assertThat(family("dsl", nobody)).isEmpty();
    assertThat(family("dsl-b", bee)).isEmpty();
    assertThat(page("dsl-b", bee)).doesNotContain(HEADING, ada.reference());
    assertThat(page("dsl", ada))
        .contains(HEADING, cal.reference(), "/alerts/" + cal.alertId())
        .doesNotContain(bee.reference(), nobody.reference());
    assertThat(page(BOTH, ada)).contains(bee.reference(), DemoSchool.B.name());
    assertThat(server.get("dsl-b", "/api/alerts/" + ada.alertId() + "/same-family").statusCode())
        .isEqualTo(404);
    JsonNode first = server.json(BOTH, "/api/alerts/" + ada.alertId() + "/same-family?limit=1");
    assertThat(first.findValuesAsText("reference")).containsExactly(bee.reference());
    JsonNode second =
        server.json(
            BOTH,
            "/api/alerts/"
                + ada.alertId()
                + "/same-family?limit=1&cursor="
                + first.get("next").asText());
    assertThat(second.findValuesAsText("reference")).containsExactly(cal.reference());
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void whoIsFamilyOfOneChildSeesNothingOfThatChildBesideAnother() {
    Told ada = raised(Told.at(DemoSchool.A));
    Told kept = raised(Told.at(DemoSchool.A).keptFrom(Events.staff("dsl")));
    Told earlier = raised(Told.at(DemoSchool.A));
    known(ada, List.of(mother), DemoSchool.A);
    known(kept, List.of(mother), DemoSchool.A);
    server
        .events()
        .pupil(
            server.events().nextId(),
            earlier.pupilId(),
            List.of(Events.staff("dsl")),
            List.of(mother),
            DemoSchool.A);
    assertThat(family("dsl", ada)).as("kept out, or linked to the reader").isEmpty();
    assertThat(family("deputy", ada))
        .containsExactlyInAnyOrder(kept.reference(), earlier.reference());
    assertThat(page("dsl", ada)).doesNotContain(HEADING, kept.reference(), earlier.reference());
  }

  @Test
  void whatTellsOfAnAdultAndWhatIsNoRealAlertIsInNoFamily() {
    Told ada = raised(Told.at(DemoSchool.A));
    Told cal = Told.at(DemoSchool.A);
    Told adult = raised(Told.at(DemoSchool.A).samePupilAs(cal).about(null, "head"));
    raised(Told.canary().samePupilAs(cal));
    known(ada, List.of(mother), DemoSchool.A);
    known(cal, List.of(mother), DemoSchool.A);
    DatabaseClock.of(server.database()).advance(Duration.ofMinutes(10).plusSeconds(1));
    await()
        .until(() ->
            server.get("head", "/api/alerts/" + ada.alertId()).statusCode() == 200
                && server.get("head", "/api/alerts/" + adult.alertId()).statusCode() == 200);
    assertThat(family("head", ada)).as("the head reads both, each by itself").isEmpty();
    assertThat(family("head", adult)).isEmpty();
    assertThat(page("head", ada)).doesNotContain(HEADING, adult.reference());
    assertThat(family("dsl", ada)).isEmpty();
    assertThat(row("head", ada)).contains("data-family");
    assertThat(row("head", adult)).doesNotContain("data-family");
  }

  @Test
  void aLinkHoldsOnlyAsLongAsTheRegisterSaysSoAndBothAreAtTheSchool() {
    Told ada = raised(Told.at(DemoSchool.A));
    Told cal = raised(Told.at(DemoSchool.A));
    UUID straggler = server.events().nextId();
    known(ada, List.of(mother), DemoSchool.A);
    known(cal, List.of(mother), DemoSchool.A);
    assertThat(family("dsl", ada)).containsExactly(cal.reference());

    known(cal, List.of(father), DemoSchool.A);
    assertThat(family("dsl", ada)).isEmpty();
    server.events().pupil(straggler, cal.pupilId(), List.of(), List.of(mother), DemoSchool.A);
    assertThat(family("dsl", ada)).as("what is older brings nothing back").isEmpty();

    known(cal, List.of(mother), DemoSchool.A);
    assertThat(family("dsl", ada)).containsExactly(cal.reference());
    known(cal, List.of(mother), DemoSchool.B);
    assertThat(family("dsl", ada)).as("who has left may be somebody else by now").isEmpty();

    known(cal, null, DemoSchool.A);
    assertThat(family("dsl", ada)).as("a register that tells of no families").isEmpty();
  }

  @Test
  void anErasedPupilLeavesNoKeyBehind() {
    Told ada = raised(Told.at(DemoSchool.A));
    Told cal = raised(Told.at(DemoSchool.A));
    known(ada, List.of(mother), DemoSchool.A);
    known(cal, List.of(mother, father), DemoSchool.A);
    assertThat(keysOf(cal)).hasSize(2);
    server.events().erase(cal.pupilId());
    assertThat(keysOf(cal)).isEmpty();
    assertThat(keysOf(ada)).containsExactly(mother);
    assertThat(family("dsl", ada)).isEmpty();
  }

  @Test
  void ofAPupilWhoWasErasedBeforeAnyKeyCameNothingOlderBringsOne() {
    Told cal = Told.at(DemoSchool.A);
    UUID straggler = server.events().nextId();
    server.events().erase(cal.pupilId());
    server.events().pupil(straggler, cal.pupilId(), List.of(), List.of(mother), DemoSchool.A);
    assertThat(keysOf(cal)).isEmpty();
    known(cal, List.of(mother), DemoSchool.A);
    assertThat(keysOf(cal)).as("the register has the pupil again").containsExactly(mother);
  }

  @Test
  void brothersAndSistersStandTogetherOnTheDeskAsFarAsItShowsThem() {
    Told bee = raised(Told.at(DemoSchool.B));
    Told ada = raised(Told.at(DemoSchool.A));
    known(ada, List.of(mother), DemoSchool.A);
    known(bee, List.of(mother), DemoSchool.B);
    assertThat(row("dsl", ada))
        .as("nobody else is there for this lead")
        .doesNotContain("data-family");
    Told between = raised(Told.at(DemoSchool.A));
    Told cal = raised(Told.at(DemoSchool.A));
    known(cal, List.of(mother), DemoSchool.A);

    assertThat(row("dsl", cal)).contains("data-family=\"" + mother + "\"");
    String desk = server.page("dsl", "/desk").body();
    assertThat(Stream.of(ada, cal, between).map(told -> at(desk, told))).isSorted();
    assertThat(desk.substring(at(desk, cal), at(desk, between)))
        .containsPattern("desk-row__family\">" + ON_THE_DESK);
    assertThat(desk.substring(at(desk, between)))
        .containsPattern("desk-row__family\" hidden>" + ON_THE_DESK);
    assertThat(Stream.of(ada, cal, between).map(told -> joins(desk, told)))
        .containsExactly(false, true, false);
  }

  @Test
  void anUnsetScopeSeesNoKey() {
    Told ada = Told.at(DemoSchool.A);
    known(ada, List.of(mother), DemoSchool.A);
    ScopeWalk walk = ScopeWalk.of(server.database());
    assertThat(walk.walked()).contains("family_key", "family_pupil");
    assertThat(walk.empty()).doesNotContain("family_key", "family_pupil");
    assertThat(walk.leaks()).isEmpty();
  }

  /** Whether its row is set behind the one above it. */
  private static boolean joins(String desk, Told told) {
    int id = desk.indexOf("id=\"alert-" + told.alertId());
    return desk.substring(desk.lastIndexOf("<li", id), id).contains("desk-row--joins");
  }

  private static int at(String desk, Told told) {
    return desk.indexOf("data-reference=\"" + told.reference() + "\"");
  }

  private static String row(String login, Told told) {
    return server.page(login, "/desk/alerts/" + told.alertId()).body();
  }

  private static String page(String login, Told told) {
    return server.page(login, "/alerts/" + told.alertId()).body();
  }

  private static List<String> family(String login, Told told) {
    return server
        .json(login, "/api/alerts/" + told.alertId() + "/same-family")
        .findValuesAsText("reference");
  }

  private static void known(Told told, @Nullable List<UUID> keys, DemoSchool... schools) {
    server.events().pupil(server.events().nextId(), told.pupilId(), List.of(), keys, schools);
  }

  private static Told raised(Told told) {
    server.events().raise(told);
    return told;
  }

  private static Told recorded(Told told) {
    server.events().record(told);
    return told;
  }

  private static List<UUID> keysOf(Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select key from family_key where pupil_id = ?",
                row -> row.uuid("key"),
                told.pupilId()));
  }

  private static long audited() {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from audit_entry where action = 'alert-family-read'",
                    row -> row.number("n"))
                .getFirst());
  }
}
