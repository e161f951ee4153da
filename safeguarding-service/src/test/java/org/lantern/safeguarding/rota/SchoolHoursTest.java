package org.lantern.safeguarding.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** School is where people are: Monday to Friday, by the clock on the wall in England. */
public class SchoolHoursTest {
  private static final SchoolHours HOURS =
      new SchoolHours(
          SchoolHours.ENGLAND, LocalTime.of(8, 0), LocalTime.of(16, 30), SchoolHours.WEEKDAYS);

  @Test
  void openingIsInsideAndTheInstantBeforeIsNot() {
    assertThat(HOURS.contains(england("2026-11-20T08:00"))).isTrue();
    assertThat(HOURS.contains(england("2026-11-20T08:00").minusNanos(1))).isFalse();
  }

  @Test
  void closingIsOutsideAndTheInstantBeforeIsNot() {
    assertThat(HOURS.contains(england("2026-11-20T16:30"))).isFalse();
    assertThat(HOURS.contains(england("2026-11-20T16:30").minusNanos(1))).isTrue();
  }

  @Test
  void nobodyIsAtSchoolAtTheWeekend() {
    assertThat(HOURS.contains(england("2026-11-21T10:00"))).isFalse();
    assertThat(HOURS.next(england("2026-11-21T10:00"))).isEqualTo(england("2026-11-23T08:00"));
    assertThat(HOURS.next(england("2026-11-20T16:30"))).isEqualTo(england("2026-11-23T08:00"));
  }

  @Test
  void anInstantInsideIsItsOwnNext() {
    Instant inside = england("2026-11-20T12:00");
    assertThat(HOURS.next(inside)).isEqualTo(inside);
    assertThat(HOURS.next(england("2026-11-20T07:59:59"))).isEqualTo(england("2026-11-20T08:00"));
  }

  @Test
  void timeAtSchoolStandsStillOverNightAndWeekend() {
    assertThat(HOURS.after(england("2026-11-20T16:20"), Duration.ofMinutes(30)))
        .isEqualTo(england("2026-11-23T08:20"));
    assertThat(HOURS.after(england("2026-11-19T22:00"), Duration.ofHours(2)))
        .isEqualTo(england("2026-11-20T10:00"));
  }

  @Test
  void timeThatEndsExactlyAtClosingEndsAtTheNextOpening() {
    assertThat(HOURS.after(england("2026-11-19T16:20"), Duration.ofMinutes(10)))
        .isEqualTo(england("2026-11-20T08:00"));
    assertThat(HOURS.after(england("2026-11-19T16:20"), Duration.ofMinutes(10).minusNanos(1)))
        .isEqualTo(england("2026-11-19T16:30").minusNanos(1));
  }

  @Test
  void moreThanADayOfSchoolGoesOverSeveralDays() {
    assertThat(HOURS.after(england("2026-11-16T08:00"), Duration.ofHours(20)))
        .isEqualTo(england("2026-11-18T11:00"));
  }

  @Test
  void theHoursKeepTheirPlaceWhenSummerTimeBegins() {
    // Clocks go forward on Sunday 29 March 2026: eight o'clock comes an hour earlier in real time.
    Instant friday = england("2026-03-27T16:20");
    assertThat(HOURS.after(friday, Duration.ofMinutes(20)))
        .isEqualTo(england("2026-03-30T08:10"))
        .isEqualTo(Instant.parse("2026-03-30T07:10:00Z"));
    assertThat(HOURS.contains(Instant.parse("2026-03-27T07:30:00Z"))).isFalse();
    assertThat(HOURS.contains(Instant.parse("2026-03-30T07:30:00Z"))).isTrue();
  }

  @Test
  void theHoursKeepTheirPlaceWhenSummerTimeEnds() {
    // Clocks go back on Sunday 25 October 2026.
    assertThat(HOURS.after(england("2026-10-23T16:20"), Duration.ofMinutes(20)))
        .isEqualTo(england("2026-10-26T08:10"))
        .isEqualTo(Instant.parse("2026-10-26T08:10:00Z"));
    assertThat(HOURS.contains(Instant.parse("2026-10-23T15:45:00Z"))).isFalse();
    assertThat(HOURS.contains(Instant.parse("2026-10-26T15:45:00Z"))).isTrue();
  }

  @Test
  void nobodyIsAtSchoolOnABankHolidayNorInTheHolidays() {
    SchoolHours hours =
        HOURS.without(
            List.of(
                new Closure(
                    LocalDate.parse("2026-07-22"), LocalDate.parse("2026-08-28"), "Summer")));
    // The Monday after is the summer bank holiday.
    assertThat(hours.next(england("2026-07-21T16:30"))).isEqualTo(england("2026-09-01T08:00"));
    assertThat(hours.contains(england("2026-08-31T10:00"))).isFalse();
    assertThat(hours.contains(england("2026-07-21T16:29"))).isTrue();
    assertThat(HOURS.contains(england("2026-07-22T10:00"))).isTrue();
    assertThat(hours.after(england("2026-07-21T16:00"), Duration.ofHours(1)))
        .isEqualTo(england("2026-09-01T08:30"));
  }

  public static Instant england(String local) {
    return LocalDateTime.parse(local).atZone(SchoolHours.ENGLAND).toInstant();
  }
}
