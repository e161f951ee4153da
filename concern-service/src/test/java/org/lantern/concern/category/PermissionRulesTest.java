package org.lantern.concern.category;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;

class PermissionRulesTest {

  /** Least, usual and most, as a school finds them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORMAL | STAFF              | NONE | LOG  | SEE
          NORMAL | DAY_PASS           | NONE | LOG  | LOG
          NORMAL | PASTORAL           | NONE | READ | READ
          NORMAL | SENCO              | NONE | READ | READ
          NORMAL | DSL                | READ | READ | READ
          NORMAL | HEAD               | NONE | READ | READ
          NORMAL | TRUST_SAFEGUARDING | NONE | LOG  | SEE
          REVIEW | STAFF              | LOG  | LOG  | LOG
          REVIEW | DAY_PASS           | LOG  | LOG  | LOG
          REVIEW | PASTORAL           | LOG  | LOG  | LOG
          REVIEW | SENCO              | LOG  | LOG  | LOG
          REVIEW | DSL                | READ | READ | READ
          REVIEW | HEAD               | LOG  | LOG  | LOG
          REVIEW | TRUST_SAFEGUARDING | LOG  | LOG  | LOG
          URGENT | STAFF              | LOG  | LOG  | LOG
          URGENT | DAY_PASS           | LOG  | LOG  | LOG
          URGENT | PASTORAL           | LOG  | LOG  | LOG
          URGENT | SENCO              | LOG  | LOG  | LOG
          URGENT | DSL                | READ | READ | READ
          URGENT | HEAD               | LOG  | LOG  | LOG
          URGENT | TRUST_SAFEGUARDING | LOG  | LOG  | LOG
          """)
  void aSchoolChoosesBetweenTheLeastAndTheMost(
      Level level, Role group, Permission least, Permission usual, Permission most) {
    assertThat(PermissionRules.lowest(level, group)).isEqualTo(least);
    assertThat(PermissionRules.usual(level, group)).isEqualTo(usual);
    assertThat(PermissionRules.highest(level, group)).isEqualTo(most);
  }

  @Property
  void aChoiceOutsideCountsAsTheNearestInside(
      @ForAll Level level, @ForAll Role group, @ForAll Permission chosen) {
    Permission held = PermissionRules.within(level, group, chosen);
    assertThat(held)
        .isBetween(PermissionRules.lowest(level, group), PermissionRules.highest(level, group));
  }
}
