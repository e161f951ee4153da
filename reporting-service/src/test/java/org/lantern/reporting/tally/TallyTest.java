package org.lantern.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
  private static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void codesAndAMondayCanBeCounted() {
    assertThat(tally(MONDAY, "low-mood", "normal", Tally.NO_TIER).firstFault()).isEmpty();
    assertThat(tally(MONDAY, "low-mood", "urgent", 3).firstFault()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "Low Mood", "", "low\nmood", "\tx"})
  void aCategoryThatIsNoCodeIsNot(String category) {
    assertThat(tally(MONDAY, category, "normal", 1).firstFault()).contains("category");
  }

  @Test
  void anUnknownLevelATierBeyondThreeAndATuesdayAreNot() {
    assertThat(tally(MONDAY, "low-mood", "=1", 1).firstFault()).contains("level");
    assertThat(tally(MONDAY, "low-mood", "normal", 4).firstFault()).contains("tier");
    assertThat(tally(MONDAY, "low-mood", "normal", -1).firstFault()).contains("tier");
    assertThat(tally(MONDAY.plusDays(1), "low-mood", "normal", 1).firstFault())
        .contains("weekStarting");
  }

  private static Tally tally(LocalDate week, String category, String level, int tier) {
    return new Tally(SCHOOL, week, category, level, tier);
  }
}
