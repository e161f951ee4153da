package org.lantern.safeguarding.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * When somebody is at school: in England's local time, so that the hours stay where they are when
 * the clocks change. Opening counts as inside, closing as outside. Nobody is there on a bank
 * holiday, nor on a day on which the school has said that it is closed.
 *
 * <p>Source: Keeping Children Safe in Education (2025), Annex C: available during school hours.
 */
public record SchoolHours(
    ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, List<Closure> closures) {
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
    closures = List.copyOf(closures);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("a school opens on some day before it closes");
    }
  }

  public SchoolHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {
    this(zone, opens, closes, days, List.of());
  }

  /** The instant at which clocks in England show this; the first of two when they go back. */
  public static Instant instant(LocalDateTime local) {
    return local.atZone(ENGLAND).toInstant();
  }

  /** The same hours, closed on these days as well. */
  public SchoolHours without(Collection<Closure> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Closure> both = new ArrayList<>(closures);
    both.addAll(more);
    return new SchoolHours(zone, opens, closes, days, both);
  }

  public boolean contains(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return !local.toLocalTime().isBefore(opens)
        && local.toLocalTime().isBefore(closes)
        && opensOn(local.toLocalDate());
  }

  /** True on a school day, at whatever hour. */
  public boolean opensOn(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && closures.stream().noneMatch(closure -> closure.holds(day))
        && BankHolidayRules.nameOf(day).isEmpty();
  }

  /** The instant itself when it is inside, otherwise the next opening. */
  public Instant next(Instant at) {
    if (contains(at)) {
      return at;
    }
    ZonedDateTime opening = at.atZone(zone).with(opens);
    while (!opening.toInstant().isAfter(at) || !opensOn(opening.toLocalDate())) {
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
