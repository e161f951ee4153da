package org.lantern.safeguarding.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Duty that comes back every week of its number: from a time of a day to another, by the clock on
 * the wall. One that ends no later than it starts ends on the next day.
 *
 * @param week the how-manieth week of the rota, from 1
 */
public record Turn(UUID who, int week, DayOfWeek day, LocalTime starts, LocalTime ends) {
  public boolean passesMidnight() {
    return !ends.isAfter(starts);
  }

  /** When it starts, begun on that day. */
  Instant startOn(LocalDate date) {
    return SchoolHours.instant(date.atTime(starts));
  }

  /** When it ends, begun on that day. */
  Instant endFrom(LocalDate date) {
    return SchoolHours.instant((passesMidnight() ? date.plusDays(1) : date).atTime(ends));
  }
}
