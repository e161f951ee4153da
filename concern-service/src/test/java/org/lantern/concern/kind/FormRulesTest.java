package org.lantern.concern.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTest {
  private static final List<KindField.Choice> CHOICES =
      List.of(new KindField.Choice("a", "First"), new KindField.Choice("b", "Second"));

  @ParameterizedTest
  @CsvSource({
    "TEXT, any words, true",
    "CHOICE, a, true",
    "CHOICE, c, false",
    "CHOICES, b, true",
    "CHOICES, First, false",
    "DATE_TIME, 2026-11-20T09:30, true",
    "DATE_TIME, 2026-11-20T09:30:00Z, true",
    "DATE_TIME, 2026-11-20, false",
    "DATE_TIME, noon, false",
    "DAY, 2026-11-20, true",
    "DAY, 2026-02-30, false",
    "MINUTES, 0, true",
    "MINUTES, 10080, true",
    "MINUTES, 10081, false",
    "MINUTES, -1, false",
    "MINUTES, 99999999999, false",
    "MINUTES, five, false"
  })
  void anAnswerFitsItsQuestionOrIsNamed(FieldType type, String answer, boolean fits) {
    List<FormFault> faults = FormRules.check(asking(type), Map.of("q", List.of(answer)));
    assertThat(faults.isEmpty()).isEqualTo(fits);
    assertThat(faults).allMatch(fault -> fault.cause() == FormFault.Cause.WRONG);
  }

  @Test
  void aLongAnswerIsTakenUpToItsLimit() {
    Kind kind = asking(FieldType.LONG_TEXT);
    String longest = "x".repeat(FormRules.CHARACTERS);
    assertThat(FormRules.check(kind, Map.of("q", List.of(longest)))).isEmpty();
    assertThat(FormRules.check(kind, Map.of("q", List.of(longest + "x")))).hasSize(1);
  }

  @Test
  void severalAnswersFitOnlyWhereSeveralAreAsked() {
    Map<String, List<String>> both = Map.of("q", List.of("a", "b"));
    assertThat(FormRules.check(asking(FieldType.CHOICES), both)).isEmpty();
    assertThat(FormRules.check(asking(FieldType.CHOICE), both)).hasSize(1);
  }

  private static Kind asking(FieldType type) {
    boolean chosen = type == FieldType.CHOICE || type == FieldType.CHOICES;
    return new Kind(
        "k",
        1,
        LocalDate.parse("2026-01-01"),
        "K",
        "",
        "",
        true,
        null,
        null,
        false,
        List.of(new KindField("q", "Q", null, type, true, null, chosen ? CHOICES : List.of())));
  }
}
