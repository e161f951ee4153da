package org.lantern.concern.examination;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.bodymap.BodyPart;
import org.lantern.concern.bodymap.BodyView;
import org.lantern.concern.category.Category;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.concern.submission.ConcernBody;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Person;
import org.lantern.concern.submission.Submission;
import org.lantern.concern.submission.Told;
import org.lantern.contracts.Flag;
import org.lantern.contracts.Level;

/** What a concern holds beside its words: read, examined, and kept whatever it was. */
class DetailsExaminationTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID SCHOOL = new UUID(1, 1);
  private static final UUID PUPIL = new UUID(2, 1);
  private static final UUID WITNESS = new UUID(2, 2);
  private static final UUID STRANGER = new UUID(2, 3);
  private static final UUID TEACHER = new UUID(3, 1);
  private static final UUID RELATIVE = new UUID(3, 2);
  private static final Linked LINKED =
      new Linked(Map.of(WITNESS, "Ben Castellan"), Set.of(RELATIVE), Map.of(TEACHER, "Jo Brack"));

  @Test
  void whoeverHasARoleIsAPersonAndAllOthersStayWords() {
    Examined.Accepted accepted =
        accepted(
            ordinary(
                "'people': ['A tall man', {'pupilId': '%s', 'role': 'witness'}, {'name': 'Mo'},"
                        .formatted(WITNESS)
                    + " {'name': 'Her aunt', 'role': 'other'}]"));
    assertThat(accepted.texts().people()).isEqualTo("A tall man, name: Mo");
    assertThat(accepted.details().persons().stream().map(Person::words))
        .containsExactly("Ben Castellan (saw or heard it)", "Her aunt (otherwise involved)");
    assertThat(accepted.linkedPupils()).extracting(Person::pupilId).containsExactly(WITNESS);
    assertThat(accepted.details().keptOut()).containsExactly(RELATIVE);
  }

  @Test
  void aPupilWhoIsNotThereIsNamedOrStaysAsWordsOnAnUrgentConcern() {
    String people = "'people': [{'pupilId': '%s', 'role': 'alleged'}]".formatted(STRANGER);
    assertThat(refused(ordinary(people))).containsExactly("people[0].pupilId");
    Examined.Accepted accepted = accepted(urgent(people));
    assertThat(accepted.flags()).containsExactly(Flag.UNKNOWN_PERSON);
    assertThat(accepted.linkedPupils()).isEmpty();
    assertThat(accepted.details().persons().getFirst().words())
        .isEqualTo(STRANGER + " (is said to have done it)");
    assertThat(accepted.details().asSent()).containsEntry("people[0]", STRANGER.toString());
  }

  @Test
  void aMemberOfStaffWhoIsSaidToHaveDoneItMakesItAboutAnAdult() {
    Examined.Accepted accepted =
        accepted(ordinary("'people': [{'staffId': '%s', 'role': 'alleged'}]".formatted(TEACHER)));
    assertThat(accepted.aboutAdult()).isTrue();
    assertThat(accepted.level().level()).isEqualTo(Level.REVIEW);
    assertThat(accepted.adult()).isEqualTo(new AdultGiven(TEACHER, null));
    assertThat(accepted.details().allegedStaffIds()).containsExactly(TEACHER);
  }

  @Test
  void staffWhoseRoleCannotBeReadAreKeptOutOfAnUrgentConcern() {
    Examined.Accepted accepted =
        accepted(urgent("'people': [{'staffId': '%s', 'role': 'did it'}]".formatted(TEACHER)));
    assertThat(accepted.details().keptOut()).contains(TEACHER);
    assertThat(accepted.flags()).containsExactly(Flag.UNREADABLE_PERSON);
  }

  @Test
  void aMarkIsSetByAPlaceOrByAPart() {
    Details details =
        accepted(
                ordinary(
                    "'bodyMap': [{'view': 'Back', 'x': '400.4', 'y': 0, 'note': 'Red'},"
                        + " {'part': 'left-shin'}]"))
            .details();
    assertThat(details.bodyMap()).hasSize(2);
    assertThat(details.bodyMap().getFirst().view()).isEqualTo(BodyView.BACK);
    assertThat(details.bodyMap().getFirst().x()).isEqualTo(400);
    assertThat(details.bodyMap().getLast().part()).isEqualTo(BodyPart.LEFT_SHIN);
  }

  @Test
  void aBrokenMarkSpoilsNoneOfTheOthersAndStaysAsWords() {
    Examined.Accepted accepted =
        accepted(urgent("'bodyMap': [{'x': 'elbow', 'note': 'Burn'}, {'part': 'chest'}]"));
    assertThat(accepted.details().bodyMap()).hasSize(1);
    assertThat(accepted.details().asSent().get("bodyMap[0]")).contains("elbow", "Burn");
    assertThat(accepted.flags()).containsExactly(Flag.UNREADABLE_MARK);
  }

  @Test
  void whoWasToldIsReadWithItsTimeAndWithoutOne() {
    assertThat(
            accepted(
                    ordinary(
                        "'toldWhom': ['The lead', {'who': 'Mum', 'at': '2026-11-20T09:00:00Z'}]"))
                .details()
                .toldWhom())
        .containsExactly(
            new Told("The lead", null), new Told("Mum", Instant.parse("2026-11-20T09:00:00Z")));
  }

  @Test
  void aQuestionThatWasNotAnsweredIsNamedAndFlaggedWhereItIsUrgent() {
    String call = "'kind': 'call', 'form': {'answered': 'no'}";
    assertThat(refused(ordinary(call))).containsExactly("form.who", "form.why");
    Examined.Accepted accepted = accepted(urgent(call));
    assertThat(accepted.flags()).containsExactly(Flag.INCOMPLETE_FORM);
    assertThat(accepted.details().kind().code()).isEqualTo("call");
    assertThat(
            refused(ordinary("'kind': 'call', 'form': {'who': 'Mum', 'answered': 'yes', 'x': 1}")))
        .containsExactly("form.x");
  }

  @Test
  void anUnknownKindIsAConcernWhereItIsUrgentAndItsAnswersStay() {
    assertThat(refused(ordinary("'kind': 'memo'"))).containsExactly("kind");
    Examined.Accepted accepted = accepted(urgent("'kind': 'memo', 'form': {'x': ['a', 2]}"));
    assertThat(accepted.details().kind().code()).isEqualTo("concern");
    assertThat(accepted.details().form()).containsEntry("x", List.of("a", "2"));
    assertThat(accepted.details().asSent()).containsEntry("kind", "memo");
    assertThat(accepted.flags()).containsExactly(Flag.UNKNOWN_KIND, Flag.UNREADABLE_FORM);
  }

  @Test
  void aPlainConcernHoldsNothingBesideItsWords() {
    assertThat(accepted(ordinary("'place': 'Hall', 'people': 'Mo'")).details().isPlain()).isTrue();
  }

  private static String ordinary(String more) {
    return body(more, false);
  }

  private static String urgent(String more) {
    return body(more, true);
  }

  private static String body(String more, boolean urgent) {
    return ("{'pupilId': '%s', 'category': 'friendships', 'narrative': 'Words.', 'urgent': %s,"
            + " 'observedAt': '2026-11-20T09:30:00Z', %s}")
        .formatted(PUPIL, urgent, more)
        .replace('\'', '"');
  }

  private static Examined examine(String body) {
    try {
      Submission sent = ConcernBody.read(JSON.readValue(body, Argument.of(JsonNode.class)));
      return Examination.examine(
          sent,
          new Found(
              NOW,
              null,
              new Category(
                  "friendships", "Friendship trouble", Level.NORMAL, 1, false, "", "", "", false),
              Level.NORMAL,
              new KnownPupil(PUPIL, "U", "Ada", "Bell", "3", List.of(SCHOOL), Set.of()),
              null,
              LINKED),
          new Places(Set.of(SCHOOL), Set.of()),
          SmallKinds.KINDS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Examined.Accepted accepted(String body) {
    Examined examined = examine(body);
    assertThat(examined).isInstanceOf(Examined.Accepted.class);
    return (Examined.Accepted) examined;
  }

  private static List<String> refused(String body) {
    Examined examined = examine(body);
    assertThat(examined).isInstanceOf(Examined.Refused.class);
    return ((Examined.Refused) examined).findings().stream().map(Finding::field).toList();
  }
}
