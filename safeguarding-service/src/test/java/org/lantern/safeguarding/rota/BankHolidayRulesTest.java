package org.lantern.safeguarding.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of England and Wales as gov.uk/bank-holidays has published them. */
class BankHolidayRulesTest {
  private static final List<String> PUBLISHED =
      List.of(
          "2025-01-01",
          "2025-04-18",
          "2025-04-21",
          "2025-05-05",
          "2025-05-26",
          "2025-08-25",
          "2025-12-25",
          "2025-12-26",
          "2026-01-01",
          "2026-04-03",
          "2026-04-06",
          "2026-05-04",
          "2026-05-25",
          "2026-08-31",
          "2026-12-25",
          "2026-12-28",
          "2027-01-01",
          "2027-03-26",
          "2027-03-29",
          "2027-05-03",
          "2027-05-31",
          "2027-08-30",
          "2027-12-27",
          "2027-12-28");

  @Test
  void theHolidaysOfThreeYearsAreThosePublishedAndNoOther() {
    List<String> found =
        LocalDate.of(2025, 1, 1)
            .datesUntil(LocalDate.of(2028, 1, 1))
            .filter(day -> BankHolidayRules.nameOf(day).isPresent())
            .map(LocalDate::toString)
            .toList();
    assertThat(found).isEqualTo(PUBLISHED);
  }

  @Test
  void aHolidayOnAWeekendIsTheNextWorkingDay() {
    // In 2022 both New Year's Day and, for 2021, Christmas Day fell on a Saturday.
    assertThat(BankHolidayRules.nameOf(LocalDate.of(2022, 1, 3))).hasValue("New Year's Day");
    assertThat(BankHolidayRules.nameOf(LocalDate.of(2021, 12, 27))).hasValue("Christmas Day");
    assertThat(BankHolidayRules.nameOf(LocalDate.of(2021, 12, 28))).hasValue("Boxing Day");
    // In 2022 Christmas Day was a Sunday: Boxing Day keeps its Monday.
    assertThat(BankHolidayRules.nameOf(LocalDate.of(2022, 12, 26))).hasValue("Boxing Day");
    assertThat(BankHolidayRules.nameOf(LocalDate.of(2022, 12, 27))).hasValue("Christmas Day");
  }

  @Test
  void eachYearHasEightOnWorkingDaysAndEasterLiesWhereItCan() {
    for (int year = 2024; year <= 2100; year++) {
      List<LocalDate> days =
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(day -> BankHolidayRules.nameOf(day).isPresent())
              .toList();
      assertThat(days).as("%d", year).hasSize(8);
      assertThat(days)
          .noneMatch(day -> day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
      LocalDate goodFriday = days.get(1);
      assertThat(goodFriday.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
      assertThat(goodFriday).isBetween(LocalDate.of(year, 3, 20), LocalDate.of(year, 4, 23));
    }
  }
}
