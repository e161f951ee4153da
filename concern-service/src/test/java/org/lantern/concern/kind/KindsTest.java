package org.lantern.concern.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kinds that are shipped, and the questions that the law and the schools' maps ask. */
class KindsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private final Kinds kinds = new KindFactory().kinds(JsonMapper.createDefault());

  @Test
  void staffFindEveryKindOfRecord() {
    assertThat(kinds.on(DAY))
        .extracting(Kind::code)
        .containsExactly(
            "concern",
            "pastoral-concern",
            "sen-concern",
            "behaviour-incident",
            "restrictive-intervention",
            "parent-contact",
            "agency-contact");
  }

  @Test
  void everyKindSaysWhereItComesFromAndItsConditionsPointAtItsOwnQuestions() {
    for (Kind kind : kinds.all()) {
      assertThat(kind.source()).as(kind.code()).isNotBlank();
      assertThat(kind.fields().stream().map(KindField::code)).doesNotHaveDuplicates();
      for (KindField field : kind.fields()) {
        assertThat(field.code()).matches("[A-Za-z]{1,40}");
        assertThat(field.choices().isEmpty())
            .as(kind.code() + "." + field.code())
            .isEqualTo(field.type() != FieldType.CHOICE && field.type() != FieldType.CHOICES);
        KindField.When when = field.neededWhen();
        if (when != null) {
          assertThat(kind.field(when.field()).flatMap(other -> other.choice(when.is())))
              .as(kind.code() + "." + field.code())
              .isPresent();
        }
      }
    }
  }

  @Test
  void theStagedSystemOfBehaviourIsData() {
    KindField stage = kind("behaviour-incident").field("stage").orElseThrow();
    assertThat(stage.choices())
        .extracting(KindField.Choice::code)
        .containsExactly("C1", "C2", "C3");
    assertThat(stage.required()).isTrue();
  }

  @Test
  void theRecordOfARestrictiveInterventionAsksForAllThatTheDutyNames() {
    Kind kind = kind("restrictive-intervention");
    assertThat(kind.sameDay()).isTrue();
    assertThat(kind.from()).isEqualTo(LocalDate.parse("2026-04-01"));
    assertThat(kind.fields().stream().filter(KindField::required).map(KindField::code))
        .contains(
            "staffInvolved",
            "startedAt",
            "where",
            "minutes",
            "types",
            "why",
            "before",
            "injured",
            "medical",
            "pupilDebrief",
            "staffDebrief",
            "witnesses",
            "parents",
            "needs",
            "plan");
    assertThat(missing(kind, Map.of("parents", List.of("told"))))
        .contains("parentsToldAt", "parentsToldHow")
        .doesNotContain("parentsWhyNot");
    assertThat(missing(kind, Map.of("parents", List.of("harm"))))
        .contains("parentsWhyNot", "authorityTold")
        .doesNotContain("parentsToldAt");
  }

  @Test
  void aSenConcernAsksTheSenco() {
    assertThat(kind(Kind.SEN_CONCERN).consults()).isEqualTo("senco");
  }

  @Test
  void aVersionBeginsOnItsDayAndTheOldOneIsStillRead() {
    Kind first = kinds.plain();
    Kind second =
        new Kind(
            first.code(), 2, DAY, "A changed concern", "", "", true, null, null, false, List.of());
    Kinds both = Kinds.of(List.of(first, second));
    assertThat(both.on("concern", DAY.minusDays(1))).hasValue(first);
    assertThat(both.on("concern", DAY)).hasValue(second);
    assertThat(both.of("concern", 1)).hasValue(first);
    assertThat(both.on(first.from().minusDays(1))).isEmpty();
  }

  private Kind kind(String code) {
    return kinds.on(code, DAY).orElseThrow();
  }

  private static List<String> missing(Kind kind, Map<String, List<String>> answers) {
    return FormRules.check(kind, answers).stream()
        .filter(fault -> fault.cause() == FormFault.Cause.MISSING)
        .map(FormFault::field)
        .toList();
  }
}
