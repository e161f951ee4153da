package org.lantern.reporting.dataset;

import java.time.LocalDate;
import org.lantern.reporting.calendar.SchoolWeek;

/**
 * A term of an academic year.
 *
 * @param last its last Monday
 */
record SchoolTerm(String timePeriod, String timeIdentifier, LocalDate last)
    implements Comparable<SchoolTerm> {

  /** The term of a week. */
  static SchoolTerm of(LocalDate monday) {
    SchoolWeek week = SchoolWeek.of(monday);
    LocalDate last = monday;
    while (isSameTerm(week, SchoolWeek.of(last.plusWeeks(1)))) {
      last = last.plusWeeks(1);
    }
    return new SchoolTerm(week.timePeriod(), week.timeIdentifier(), last);
  }

  /** True once every week of it is frozen, so many days after its Monday. */
  boolean isFrozen(LocalDate today, int days) {
    return !today.isBefore(last.plusDays(days));
  }

  @Override
  public int compareTo(SchoolTerm other) {
    return last.compareTo(other.last);
  }

  private static boolean isSameTerm(SchoolWeek one, SchoolWeek other) {
    return one.timePeriod().equals(other.timePeriod())
        && one.timeIdentifier().equals(other.timeIdentifier());
  }
}
