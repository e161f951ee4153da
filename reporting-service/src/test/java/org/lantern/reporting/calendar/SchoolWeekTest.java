package org.lantern.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolWeekTest {

  @ParameterizedTest
  @CsvSource({
    // The year turns with the Thursday: 1 September 2025 is a Monday, in 2023 a Friday.
    "2025-08-25, 202425, Summer term, Summer 2",
    "2025-09-01, 202526, Autumn term, Autumn 1",
    "2023-08-28, 202223, Summer term, Summer 2",
    "2023-09-04, 202324, Autumn term, Autumn 1",
    "2022-08-29, 202223, Autumn term, Autumn 1",
    // The week of half-term belongs to the first half.
    "2025-10-27, 202526, Autumn term, Autumn 1",
    "2025-11-03, 202526, Autumn term, Autumn 2",
    "2026-02-16, 202526, Spring term, Spring 1",
    "2026-02-23, 202526, Spring term, Spring 2",
    "2026-05-25, 202526, Summer term, Summer 1",
    "2026-06-01, 202526, Summer term, Summer 2",
    // A week over New Year goes with its Thursday.
    "2025-12-22, 202526, Autumn term, Autumn 2",
    "2025-12-29, 202526, Spring term, Spring 1",
    // Easter Sunday 2026 is 5 April.
    "2026-03-30, 202526, Spring term, Spring 2",
    "2026-04-06, 202526, Summer term, Summer 1",
    "1999-09-06, 199900, Autumn term, Autumn 1",
  })
  void aWeekStandsWhereItsThursdayFalls(
      LocalDate monday, String period, String identifier, String half) {
    assertThat(SchoolWeek.of(monday)).isEqualTo(new SchoolWeek(period, identifier, half));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2008-03-23"})
  void easterIsWhereTheAlmanacHasIt(LocalDate sunday) {
    assertThat(SchoolWeek.easterSunday(sunday.getYear())).isEqualTo(sunday);
  }
}
