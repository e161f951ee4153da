package org.lantern.concern.examination;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.concern.category.Category;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.submission.ConcernBody;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Submission;
import org.lantern.contracts.Flag;
import org.lantern.contracts.Level;

class ExaminationTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID OTHER_SCHOOL = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final UUID PUPIL = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Category FRIENDS =
      new Category("friendships", "Friendship trouble", Level.NORMAL, 1, false, "", "", "", false);
  private static final Category CONDUCT =
      new Category(
          "adult-conduct", "Behaviour of staff", Level.REVIEW, null, true, "", "", "", false);

  private static final Category HARM =
      new Category("harm", "A child was harmed", Level.URGENT, 3, false, "", "", "", false);
  private static final Category SAD =
      new Category("sad", "Deep sadness", Level.REVIEW, 2, false, "", "", "", false);
  private static final Places LEADS = new Places(Set.of(SCHOOL), Set.of(SCHOOL));

  @Test
  void aWholeOrdinaryConcernIsAcceptedWithoutFlags() {
    Examined.Accepted accepted = accepted(examine(ordinary()));
    assertThat(accepted.level().level()).isEqualTo(Level.NORMAL);
    assertThat(accepted.flags()).isEmpty();
    assertThat(accepted.schoolIds()).containsExactly(SCHOOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pupilId", "category", "narrative", "observedAt"})
  void eachRequiredFieldIsNamedWhenItIsMissingFromAnOrdinaryConcern(String field) {
    Map<String, Object> body = ordinary();
    body.remove(field);
    assertThat(fields(examine(body))).containsExactly(field);
  }

  @Test
  void allMissingFieldsAreNamedAtOnce() {
    assertThat(fields(examine(Map.of())))
        .containsExactlyInAnyOrder("pupilId", "category", "narrative", "observedAt");
  }

  @Test
  void anUnknownPupilOfAnOrdinaryConcernIsNotFound() {
    assertThat(look(read(ordinary()), found(FRIENDS, null), places()))
        .isInstanceOf(Examined.PupilUnknown.class);
  }

  @Test
  void aWrongFieldIsNamedBeforeAnUnknownPupil() {
    Map<String, Object> body = ordinary();
    body.remove("narrative");
    assertThat(fields(look(read(body), found(FRIENDS, null), places())))
        .containsExactly("narrative");
  }

  @Test
  void anUrgentConcernNeedsNothingButWords() {
    Examined.Accepted accepted =
        accepted(look(read(Map.of("urgent", true, "narrative", "x")), found(null, null), places()));
    assertThat(accepted.flags())
        .containsExactlyInAnyOrder(
            Flag.NO_CATEGORY, Flag.NO_OBSERVED_AT, Flag.NO_PUPIL, Flag.NO_PUPIL_DESCRIPTION);
    assertThat(accepted.observedAt()).isEqualTo(NOW);
    assertThat(accepted.schoolIds()).containsExactly(SCHOOL);
  }

  @Test
  void anUrgentConcernWithoutWordsIsRefusedForThatAlone() {
    assertThat(
            fields(
                look(read(Map.of("urgent", true, "narrative", "  ")), found(null, null), places())))
        .containsExactly("narrative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"yes\"", "1", "\"please\"", "{}x", "[true]"})
  void aMarkThatMayMeanUrgentIsUrgent(String mark) {
    String json = mark.equals("{}x") ? "{\"really\":1}" : mark;
    Submission sent = ConcernBody.read(tree("{\"narrative\":\"x\",\"urgent\":" + json + "}"));
    assertThat(Examination.level(sent, null, Level.NORMAL).urgent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\"", "\"no\"", "0", "null", "\"\""})
  void aMarkThatPlainlySaysNoIsNone(String mark) {
    Submission sent = ConcernBody.read(tree("{\"narrative\":\"x\",\"urgent\":" + mark + "}"));
    assertThat(Examination.level(sent, FRIENDS, Level.NORMAL).urgent()).isFalse();
  }

  @Test
  void fieldsOfTheWrongKindAreFlaggedOnAnUrgentConcern() {
    Submission sent =
        ConcernBody.read(
            tree(
                """
                {"urgent": true, "pupilId": 7, "category": ["weapon"], "narrative": {"said": "help"},
                 "observedAt": true, "schoolId": "here", "aboutAdult": 3, "childVoice": [1],
                 "actionTaken": {"a": 1}, "pupilDescription": 5, "people": [{"name": "A"}, "B"]}
                """));
    Examined.Accepted accepted = accepted(look(sent, found(null, null), places()));
    assertThat(accepted.texts().narrative()).contains("help");
    assertThat(accepted.texts().people()).isEqualTo("name: A, B");
    assertThat(accepted.aboutAdult()).isTrue();
    assertThat(accepted.flags())
        .contains(
            Flag.UNKNOWN_PUPIL,
            Flag.UNKNOWN_CATEGORY,
            Flag.UNREADABLE_NARRATIVE,
            Flag.UNREADABLE_OBSERVED_AT,
            Flag.OTHER_SCHOOL,
            Flag.UNKNOWN_ADULT,
            Flag.UNREADABLE_TEXT);
  }

  @Test
  void fieldsOfTheWrongKindAreNamedOnAnOrdinaryConcern() {
    Map<String, Object> body = ordinary();
    body.put("childVoice", List.of(1));
    body.put("immediateDanger", false);
    body.put("schoolId", "here");
    assertThat(fields(examine(body))).containsExactlyInAnyOrder("childVoice", "schoolId");
  }

  @Test
  void aClockMayRunAheadByTwoMinutesAndNoMore() {
    Map<String, Object> body = ordinary();
    body.put("observedAt", NOW.plus(Limits.CLOCK_TOLERANCE).toString());
    assertThat(accepted(examine(body)).observedAt()).isEqualTo(NOW);
    body.put("observedAt", NOW.plus(Limits.CLOCK_TOLERANCE).plusMillis(1).toString());
    assertThat(fields(examine(body))).containsExactly("observedAt");
    body.put("urgent", true);
    assertThat(accepted(examine(body)).flags()).containsExactly(Flag.FUTURE_OBSERVED_AT);
    assertThat(accepted(examine(body)).observedAt()).isEqualTo(NOW);
  }

  @Test
  void aLongNarrativeIsRefusedOnlyWhereNothingIsUrgent() {
    Map<String, Object> body = ordinary();
    body.put("narrative", "a".repeat(Limits.NARRATIVE_CHARACTERS));
    assertThat(accepted(examine(body)).flags()).isEmpty();
    body.put("narrative", "a".repeat(Limits.NARRATIVE_CHARACTERS + 1));
    assertThat(fields(examine(body))).containsExactly("narrative");
    body.put("immediateDanger", true);
    assertThat(accepted(examine(body)).flags()).containsExactly(Flag.LONG_NARRATIVE);
  }

  @Test
  void allSchoolsOfThePupilAreToldTheMainOneFirst() {
    KnownPupil both = pupil(SCHOOL, OTHER_SCHOOL);
    Examined.Accepted accepted = accepted(look(read(ordinary()), found(FRIENDS, both), places()));
    assertThat(accepted.schoolIds()).containsExactly(SCHOOL, OTHER_SCHOOL);
  }

  @Test
  void anUrgentConcernReachesThePupilsOwnSchoolAndTheReportersAndTellsTheReporterNothing() {
    Map<String, Object> body = ordinary();
    body.put("urgent", true);
    body.put("pupilDescription", "Boy in Year 3");
    Found beyond = found(FRIENDS, null).with(pupil(OTHER_SCHOOL), Set.of());
    Examined.Accepted accepted = accepted(look(read(body), beyond, places()));
    assertThat(accepted.schoolIds()).containsExactly(OTHER_SCHOOL, SCHOOL);
    assertThat(accepted.flags()).containsExactly(Flag.UNKNOWN_PUPIL);
    Examined.Accepted nobody = accepted(look(read(body), found(FRIENDS, null), places()));
    assertThat(nobody.flags()).isEqualTo(accepted.flags());
  }

  @Test
  void anUrgentConcernOfSomebodyWithoutASchoolIsAcceptedForTheTrustsContact() {
    Examined.Accepted accepted =
        accepted(
            look(
                read(Map.of("urgent", true, "narrative", "x")),
                found(null, null),
                new Places(Set.of(), Set.of())));
    assertThat(accepted.schoolIds()).containsExactly(Places.NONE);
    assertThat(accepted.flags()).contains(Flag.UNKNOWN_SCHOOL);
  }

  @Test
  void aConcernAboutAnAdultNeedsNoPupil() {
    Map<String, Object> body = ordinary();
    body.remove("pupilId");
    body.put("aboutAdult", Map.of("name", "Mr Grey"));
    Examined.Accepted accepted = accepted(examine(body, CONDUCT, null));
    assertThat(accepted.level().level()).isEqualTo(Level.REVIEW);
    assertThat(accepted.flags()).isEmpty();
  }

  @Test
  void theHeadingAboutAnAdultAsksWhoItIs() {
    assertThat(fields(examine(ordinary(), CONDUCT, pupil(SCHOOL)))).containsExactly("aboutAdult");
  }

  @Test
  void somebodyAtSeveralSchoolsSaysWhichWhereNoPupilTells() {
    Map<String, Object> body = ordinary();
    body.remove("pupilId");
    body.put("aboutAdult", Map.of("name", "Mr Grey"));
    Places two = new Places(Set.of(SCHOOL, OTHER_SCHOOL), Set.of());
    assertThat(fields(look(read(body), found(CONDUCT, null), two))).containsExactly("schoolId");
    body.put("schoolId", OTHER_SCHOOL.toString());
    assertThat(accepted(look(read(body), found(CONDUCT, null), two)).schoolIds())
        .containsExactly(OTHER_SCHOOL);
  }

  @Test
  void halfOfASurrogatePairBecomesAMark() {
    Submission sent = ConcernBody.read(tree("{\"narrative\":\"a\\ud800b\"}"));
    assertThat(sent.narrative().orNull()).isEqualTo("a?b");
  }

  private static Examined examine(Map<String, Object> body) {
    return examine(body, FRIENDS, pupil(SCHOOL));
  }

  private static Examined examine(
      Map<String, Object> body, Category category, @Nullable KnownPupil pupil) {
    return look(
        read(body),
        found(
            body.containsKey("category") ? category : null,
            body.containsKey("pupilId") ? pupil : null),
        places());
  }

  @Test
  void aLeadTakesOnWhatAlertsSomebodyAndACalledOffMarkIsNone() {
    for (Category category : List.of(HARM, SAD)) {
      Examined.Accepted taken = accepted(takenOn(true, category, LEADS));
      assertThat(taken.takenOn()).isTrue();
      assertThat(taken.flags()).isEmpty();
      assertThat(accepted(takenOn(false, category, LEADS)).takenOn()).isFalse();
    }
    Map<String, Object> unseen = new HashMap<>(Map.of("urgent", true, "narrative", "x"));
    unseen.put("pupilDescription", "A boy in a blue coat");
    unseen.put("takenOn", true);
    assertThat(accepted(look(read(unseen), found(HARM, null), LEADS)).takenOn()).isTrue();
  }

  @Test
  void whoeverCannotTakeItOnIsToldSoOfAnOrdinaryConcernAndFlaggedOnAnUrgentOne() {
    Places elsewhere = new Places(Set.of(SCHOOL, OTHER_SCHOOL), Set.of(OTHER_SCHOOL));
    for (Places noLead : List.of(places(), elsewhere)) {
      assertThat(fields(takenOn(true, SAD, noLead))).containsExactly("takenOn");
      assertNotTakenOn(takenOn(true, HARM, noLead));
    }
    assertThat(fields(takenOn("perhaps", SAD, LEADS))).containsExactly("takenOn");
    assertNotTakenOn(takenOn("perhaps", HARM, LEADS));
    assertThat(fields(takenOn(true, FRIENDS, LEADS))).containsExactly("takenOn");
    assertThat(accepted(takenOn(false, FRIENDS, LEADS)).takenOn()).isFalse();
  }

  @Test
  void anAllegationIsNeverTakenOnWhileItIsLogged() {
    Map<String, Object> body = ordinary();
    body.put("aboutAdult", Map.of("name", "Mr Grey"));
    body.put("takenOn", true);
    assertThat(fields(look(read(body), found(CONDUCT, pupil(SCHOOL)), LEADS)))
        .containsExactly("takenOn");
    body.put("urgent", true);
    assertNotTakenOn(look(read(body), found(CONDUCT, pupil(SCHOOL)), LEADS));
  }

  @Test
  void aPupilBeyondTheirScopeIsTakenOnByNobodyAndIsNotTold() {
    Map<String, Object> body = ordinary();
    body.put("urgent", true);
    body.put("takenOn", true);
    Found nobody = found(HARM, null);
    assertNotTakenOn(look(read(body), nobody, LEADS));
    assertNotTakenOn(look(read(body), nobody.with(pupil(OTHER_SCHOOL), Set.of()), LEADS));
  }

  private static Examined takenOn(Object mark, Category category, Places places) {
    Map<String, Object> body = ordinary();
    body.put("takenOn", mark);
    return look(read(body), found(category, pupil(SCHOOL)), places);
  }

  private static void assertNotTakenOn(Examined examined) {
    assertThat(accepted(examined).takenOn()).isFalse();
    assertThat(accepted(examined).flags()).contains(Flag.NOT_TAKEN_ON);
  }

  private static Examined.Accepted accepted(Examined examined) {
    assertThat(examined).isInstanceOf(Examined.Accepted.class);
    return (Examined.Accepted) examined;
  }

  private static List<String> fields(Examined examined) {
    assertThat(examined).isInstanceOf(Examined.Refused.class);
    return ((Examined.Refused) examined).findings().stream().map(Finding::field).toList();
  }

  private static Found found(@Nullable Category category, @Nullable KnownPupil pupil) {
    return new Found(NOW, null, category, Level.NORMAL, pupil, null, Linked.NOBODY);
  }

  private static Examined look(Submission sent, Found found, Places places) {
    return Examination.examine(sent, found, places, SmallKinds.KINDS);
  }

  private static Places places() {
    return new Places(Set.of(SCHOOL), Set.of());
  }

  private static KnownPupil pupil(UUID... schools) {
    return new KnownPupil(PUPIL, "B801200005001", "Ada", "Bell", "3", List.of(schools), Set.of());
  }

  private static Map<String, Object> ordinary() {
    Map<String, Object> body = new HashMap<>();
    body.put("pupilId", PUPIL.toString());
    body.put("category", "friendships");
    body.put("narrative", "Sat alone at lunch.");
    body.put("observedAt", "2026-11-20T09:30:00Z");
    return body;
  }

  private static Submission read(Map<String, Object> body) {
    try {
      return ConcernBody.read(tree(new String(JSON.writeValueAsBytes(body))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readValue(json, Argument.of(JsonNode.class));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
