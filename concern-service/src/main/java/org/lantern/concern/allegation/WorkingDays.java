package org.lantern.concern.allegation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which people work in England: Monday to Friday, bank holidays left out. A year whose
 * holidays are not known counts all its weekdays, so that a time comes out too early and never too
 * late.
 */
public record WorkingDays(Set<LocalDate> bankHolidays) {
  public WorkingDays {
    bankHolidays = Set.copyOf(bankHolidays);
  }

  boolean holds(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  /** That day, or the last one before it. */
  LocalDate onOrBefore(LocalDate day) {
    LocalDate last = day;
    while (!holds(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  /** The next one after that day. */
  LocalDate after(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!holds(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
