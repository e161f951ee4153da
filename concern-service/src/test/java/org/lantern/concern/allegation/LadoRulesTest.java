package org.lantern.concern.allegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.Duration;
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

  @ParameterizedTest
  @CsvSource({
    // on a Tuesday: two hours before, unless that is early in the morning or late in the day
    "2026-11-17T13:00:00Z, 2026-11-18T11:00:00Z",
    "2026-11-17T10:59:59Z, 2026-11-17T15:00:00Z",
    "2026-11-17T11:00:00Z, 2026-11-18T09:00:00Z",
    "2026-11-17T17:00:00Z, 2026-11-18T15:00:00Z",
    "2026-11-17T22:00:00Z, 2026-11-18T15:00:00Z",
    "2026-11-17T00:10:00Z, 2026-11-17T15:00:00Z",
    // over the weekend, and on it
    "2026-11-20T09:30:00Z, 2026-11-20T15:00:00Z",
    "2026-11-20T16:00:00Z, 2026-11-23T14:00:00Z",
    "2026-11-21T12:00:00Z, 2026-11-23T15:00:00Z",
    // the hours of an office are those of England: 15:00 in summer is 14:00 by Greenwich
    "2026-06-09T20:00:00Z, 2026-06-10T14:00:00Z"
  })
  void whoeverManagesItIsRemindedWhileAnOfficeStillAnswers(Instant recorded, Instant remind) {
    assertThat(LadoRules.remindAt(recorded, days)).isEqualTo(remind);
  }

  @Test
  void theReminderComesAfterTheRecordingAndBeforeTheEndWheneverItWasRecorded() {
    Instant from = Instant.parse("2026-12-18T00:00:00Z");
    for (int minutes = 0; minutes < 21 * 24 * 60; minutes += 7) {
      Instant recorded = from.plus(Duration.ofMinutes(minutes));
      assertThat(LadoRules.remindAt(recorded, days))
          .as("recorded " + recorded)
          .isAfter(recorded)
          .isBefore(LadoRules.dueAt(recorded, days));
    }
  }

  @Test
  void theTimeThatIsLeftIsSaidInWords() {
    Instant due = Instant.parse("2026-11-18T10:00:00Z");
    assertThat(left(due, "2026-11-18T07:30:00Z")).isEqualTo("2 hours left");
    assertThat(left(due, "2026-11-18T09:59:00Z")).isEqualTo("1 minute left");
    assertThat(left(due, "2026-11-18T10:00:00Z")).isEqualTo("over for 0 minutes");
    assertThat(left(due, "2026-11-20T10:00:00Z")).isEqualTo("over for 2 days");
  }

  private static String left(Instant due, String now) {
    return new LadoClock(due, due, null, Instant.parse(now)).words();
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
