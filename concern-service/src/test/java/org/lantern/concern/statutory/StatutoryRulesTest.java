package org.lantern.concern.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.io.ResourceResolver;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lantern.concern.framework.Source;
import org.lantern.concern.framework.TestCatalogue;

class StatutoryRulesTest {
  private final StatutoryRuleCatalogue catalogue =
      new StatutoryRuleCatalogue(new ResourceResolver(), TestCatalogue.json());

  @Test
  void everyRuleHasACodeOfItsOwnAndASource() {
    assertThat(catalogue.all()).extracting(StatutoryRule::code).doesNotHaveDuplicates().isSorted();
    assertThat(catalogue.all())
        .allSatisfy(rule -> {
          assertThat(rule.source().title()).isNotBlank();
          assertThat(rule.text()).isNotBlank();
        });
  }

  @Test
  void theDutyToRecordForceBeginsInApril2026() {
    StatutoryRule duty = rule("restrictive-intervention-record");
    assertThat(duty.holdsOn(LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(duty.holdsOn(LocalDate.of(2026, 4, 1))).isTrue();
  }

  @Test
  void aRuleEndsAfterItsLastDay() {
    StatutoryRule ended =
        new StatutoryRule(
            "ended",
            "Ended",
            null,
            null,
            "It did.",
            new Source("A law", 2014, null),
            LocalDate.of(2014, 9, 1),
            LocalDate.of(2020, 8, 31),
            false);
    assertThat(ended.holdsOn(LocalDate.of(2014, 8, 31))).isFalse();
    assertThat(ended.holdsOn(LocalDate.of(2020, 8, 31))).isTrue();
    assertThat(ended.holdsOn(LocalDate.of(2020, 9, 1))).isFalse();
  }

  @Test
  void theThresholdsThatTheSuiteWorksByAreThere() {
    assertThat(rule("persistent-absence").value()).isEqualTo("10");
    assertThat(rule("severe-absence").value()).isEqualTo("50");
    assertThat(rule("attendance-local-trigger").value()).isEqualTo("96");
    assertThat(rule("notional-sen-threshold").value()).isEqualTo("6000");
    assertThat(rule("ehc-final-plan").value()).isEqualTo("20");
    assertThat(rule("private-fostering").value()).isEqualTo("28");
  }

  @Test
  void whatNobodyHasCheckedSaysSo() {
    assertThat(catalogue.all())
        .filteredOn(StatutoryRule::toBeChecked)
        .extracting(StatutoryRule::code)
        .contains("sen-need-code-ds", "sdq-parent-total", "sdq-self-total");
  }

  private StatutoryRule rule(String code) {
    return catalogue.all().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
