package org.lantern.concern.suggestion;

import java.time.LocalDate;
import java.time.Month;

/**
 * A term of the school year in England, as whole months: autumn September to December, spring
 * January to March, summer April to August. The true days differ by school and year (Easter moves);
 * for the question whether a difficulty has lasted a term whole months are close enough, and every
 * day belongs to exactly one term.
 *
 * @param first its first day
 */
record Term(LocalDate first) {
  static Term of(LocalDate day) {
    int month = day.getMonthValue();
    if (month >= Month.SEPTEMBER.getValue()) {
      return new Term(LocalDate.of(day.getYear(), Month.SEPTEMBER, 1));
    }
    Month start = month >= Month.APRIL.getValue() ? Month.APRIL : Month.JANUARY;
    return new Term(LocalDate.of(day.getYear(), start, 1));
  }

  Term previous() {
    return of(first.minusDays(1));
  }

  Term next() {
    return switch (first.getMonth()) {
      case SEPTEMBER -> new Term(LocalDate.of(first.getYear() + 1, Month.JANUARY, 1));
      case JANUARY -> new Term(first.withMonth(Month.APRIL.getValue()));
      default -> new Term(first.withMonth(Month.SEPTEMBER.getValue()));
    };
  }
}
