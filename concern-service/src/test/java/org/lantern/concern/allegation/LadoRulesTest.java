package org.lantern.concern.allegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One working day, to the minute, over weekends, holidays and the change of the clocks. */
class LadoRulesTest {
  private final WorkingDays days = new WorkingDaysFactory().workingDays(JsonMapper.createDefault());

  @ParameterizedTest
  @CsvSource({
    // a Tuesday, and a Friday over the weekend
    "2026-11-17T10:15:00Z, 2026-11-18T10:15:00Z",
    "2026-11-20T15:59:59Z, 2026-11-23T15:59:59Z",
    // the last and the first instant of a day off: the whole of Monday is left
    "2026-11-20T23:59:59Z, 2026-11-23T23:59:59Z",
    "2026-11-21T00:00:00Z, 2026-11-24T00:00:00Z",
    "2026-11-22T23:59:59Z, 2026-11-24T00:00:00Z",
    "2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
    // before Christmas, whose holiday on the Saturday is kept on the Monday
    "2026-12-24T11:00:00Z, 2026-12-29T11:00:00Z",
    "2026-12-25T11:00:00Z, 2026-12-30T00:00:00Z",
    // Easter: Thursday to Tuesday, into summer time since Sunday
    "2027-03-25T09:00:00Z, 2027-03-30T08:00:00Z",
    // a summer day begins at 23:00 by Greenwich
    "2026-06-05T22:59:59Z, 2026-06-08T22:59:59Z",
    "2026-06-05T23:00:00Z, 2026-06-08T23:00:00Z",
    // out of summer time
    "2026-10-23T09:00:00Z, 2026-10-26T10:00:00Z"
  })
  void theLadoMustKnowWithinOneWorkingDay(Instant recorded, Instant due) {
    assertThat(LadoRules.dueAt(recorded, days)).isEqualTo(due);
  }

  @Test
  void theHolidaysOfTheComingYearsAreKnown() {
    for (int year = 2026; year <= 2028; year++) {
      int of = year;
      assertThat(days.bankHolidays().stream().map(LocalDate::getYear).filter(y -> y == of))
          .as("bank holidays of " + year)
          .hasSize(8);
    }
  }
}
