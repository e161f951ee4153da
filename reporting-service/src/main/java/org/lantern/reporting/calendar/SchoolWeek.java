package org.lantern.reporting.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;

/**
 * Where a week stands in the school year, in the words of the DfE's statistics. A week belongs
 * where its Thursday falls, as in ISO 8601, so that most of its school days decide.
 *
 * <p>The suite knows no trust's own term dates yet. These are the customs of England: the academic
 * year begins on 1 September; the spring term ends at Easter; the half-terms part at the fourth
 * Monday of October, the third of February and the last of May, whose own week still belongs to the
 * first half. Schools deviate by a week or two, so half-terms are for comparing, not for
 * attendance. Source: DfE analysts' guide, open data standards, time periods and identifiers.
 *
 * @param timePeriod for instance {@code 202526}
 * @param timeIdentifier {@code Autumn term}, {@code Spring term} or {@code Summer term}
 * @param halfTerm for instance {@code Autumn 1}
 */
public record SchoolWeek(String timePeriod, String timeIdentifier, String halfTerm) {

  public static SchoolWeek of(LocalDate monday) {
    LocalDate thursday = monday.plusDays(3);
    int firstYear =
        thursday.getMonthValue() >= Month.SEPTEMBER.getValue()
            ? thursday.getYear()
            : thursday.getYear() - 1;
    String period = "%d%02d".formatted(firstYear, (firstYear + 1) % 100);
    Term term = Term.of(thursday);
    int half = monday.isAfter(term.halfTermOf(thursday.getYear())) ? 2 : 1;
    return new SchoolWeek(period, term.word + " term", term.word + " " + half);
  }

  private enum Term {
    AUTUMN("Autumn"),
    SPRING("Spring"),
    SUMMER("Summer");

    final String word;

    Term(String word) {
      this.word = word;
    }

    static Term of(LocalDate thursday) {
      if (thursday.getMonthValue() >= Month.SEPTEMBER.getValue()) {
        return AUTUMN;
      }
      return thursday.isBefore(easterSunday(thursday.getYear())) ? SPRING : SUMMER;
    }

    LocalDate halfTermOf(int year) {
      return switch (this) {
        case AUTUMN -> LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(4, MONDAY));
        case SPRING -> LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY));
        case SUMMER -> LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY));
      };
    }
  }

  /** Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8). */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
