package org.lantern.safeguarding.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * The bank holidays of England as they come back each year. One that is proclaimed for once, like a
 * coronation, is entered as a closure of the trust.
 *
 * <p>Source: Banking and Financial Dealings Act 1971, section 1 and schedule 1, and the holidays
 * that are proclaimed under it every year (New Year's Day since 1974, early May since 1978).
 */
public final class BankHolidayRules {
  private static final TemporalAdjuster NEXT_MONDAY =
      TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY);

  private BankHolidayRules() {}

  /** What the day is called; empty for any other day. */
  public static Optional<String> nameOf(LocalDate day) {
    return Optional.ofNullable(of(day.getYear()).get(day));
  }

  /** On a weekend the holiday is the next working day that is none already. */
  private static Map<LocalDate, String> of(int year) {
    LocalDate easter = easterSunday(year);
    LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
    return Map.of(
        weekday(LocalDate.of(year, Month.JANUARY, 1)), "New Year's Day",
        easter.minusDays(2), "Good Friday",
        easter.plusDays(1), "Easter Monday",
        LocalDate.of(year, Month.MAY, 1).with(NEXT_MONDAY), "Early May bank holiday",
        lastMonday(year, Month.MAY), "Spring bank holiday",
        lastMonday(year, Month.AUGUST), "Summer bank holiday",
        christmas(christmas), "Christmas Day",
        boxingDay(christmas.plusDays(1)), "Boxing Day");
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        ? day.with(NEXT_MONDAY)
        : day;
  }

  /** Where it falls on a Sunday, Boxing Day has the Monday. */
  private static LocalDate christmas(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(2) : weekday(day);
  }

  /** Where it falls on a Sunday, Christmas Day has the Monday. */
  private static LocalDate boxingDay(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(2) : weekday(day);
  }

  private static LocalDate lastMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** The Gregorian rule, as it was worked out for Nature, 20 April 1876. */
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
