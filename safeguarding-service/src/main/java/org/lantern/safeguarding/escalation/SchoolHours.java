package org.lantern.safeguarding.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When somebody is at school: in England's local time, so that the hours stay where they are when
 * the clocks change. Opening counts as inside, closing as outside. Bank holidays and terms are not
 * known here yet: on such a day a review alert escalates as on any other.
 *
 * <p>Source: Keeping Children Safe in Education (2025), Annex C: available during school hours.
 */
public record SchoolHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  public static final Set<DayOfWeek> WEEKDAYS =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  public SchoolHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("a school opens on some day before it closes");
    }
  }

  public boolean contains(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return days.contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(opens)
        && local.toLocalTime().isBefore(closes);
  }

  /** The instant itself when it is inside, otherwise the next opening. */
  public Instant next(Instant at) {
    if (contains(at)) {
      return at;
    }
    ZonedDateTime opening = at.atZone(zone).with(opens);
    while (!opening.toInstant().isAfter(at) || !days.contains(opening.getDayOfWeek())) {
      opening = opening.plusDays(1).with(opens);
    }
    return opening.toInstant();
  }

  /** When so much time at school has passed; always an instant inside. */
  public Instant after(Instant from, Duration timeAtSchool) {
    Instant at = next(from);
    Duration left = timeAtSchool;
    while (true) {
      Instant closing = at.atZone(zone).with(closes).toInstant();
      Duration today = Duration.between(at, closing);
      if (left.compareTo(today) < 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = next(closing);
    }
  }
}
