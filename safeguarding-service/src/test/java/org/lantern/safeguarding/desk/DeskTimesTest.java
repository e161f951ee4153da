package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times in summer, when a day in England ends at eleven of universal time. */
class DeskTimesTest {
  private static final Instant HALF_PAST_ELEVEN = Instant.parse("2026-07-06T22:30:00Z");
  private static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2026-07-06T23:30:00Z");

  @Test
  void todayIsToldByTheClockOnTheWallAndAnotherDayByItsName() {
    assertThat(DeskTimes.words(HALF_PAST_ELEVEN, HALF_PAST_ELEVEN)).isEqualTo("23:30");
    assertThat(DeskTimes.words(HALF_PAST_ELEVEN, HALF_PAST_MIDNIGHT)).isEqualTo("Mon 6 Jul, 23:30");
    assertThat(DeskTimes.words(HALF_PAST_MIDNIGHT, HALF_PAST_ELEVEN)).isEqualTo("Tue 7 Jul, 00:30");
  }

  @Test
  void anotherYearIsNamed() {
    Instant lastYear = HALF_PAST_ELEVEN.minus(Duration.ofDays(365));
    assertThat(DeskTimes.words(lastYear, HALF_PAST_ELEVEN)).isEqualTo("Sun 6 Jul 2025, 23:30");
  }

  @Test
  void onPaperTheDayStandsInFull() {
    assertThat(DeskTimes.onPaper(HALF_PAST_MIDNIGHT)).isEqualTo("Tuesday 7 July 2026, 00:30");
  }
}
