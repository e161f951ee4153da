package org.lantern.concern.allegation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the LADO must know of an allegation: within one working day (KCSIE 2025, part four; Working
 * Together 2023). The day runs from the minute in which it was recorded to the same minute of the
 * next working day; what is recorded on a day off begins with the next working day and has that
 * whole day.
 */
public final class LadoRules {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** As long as it takes to reach somebody and to write it down. */
  private static final Duration NOTICE = Duration.ofHours(2);

  /** Between these somebody answers the LADO's telephone in time. */
  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

  private static final LocalTime LAST_CALL = LocalTime.of(15, 0);

  private LadoRules() {}

  /** The latest instant. */
  public static Instant dueAt(Instant recordedAt, WorkingDays days) {
    ZonedDateTime recorded = recordedAt.atZone(ENGLAND);
    boolean atWork = days.holds(recorded.toLocalDate());
    ZonedDateTime begins =
        atWork
            ? recorded
            : days.after(recorded.toLocalDate()).atTime(LocalTime.MIDNIGHT).atZone(ENGLAND);
    return days.after(begins.toLocalDate())
        .atTime(begins.toLocalTime())
        .atZone(ENGLAND)
        .toInstant();
  }

  /**
   * When to remind of it: two hours before, or earlier where that is no time at which an office
   * answers. It is later than the recording and earlier than the latest instant.
   */
  public static Instant remindAt(Instant recordedAt, WorkingDays days) {
    ZonedDateTime latest = dueAt(recordedAt, days).atZone(ENGLAND).minus(NOTICE);
    LocalDate day = latest.toLocalDate();
    LocalTime time = latest.toLocalTime();
    if (time.isBefore(OFFICE_OPENS)) {
      return days.onOrBefore(day.minusDays(1)).atTime(LAST_CALL).atZone(ENGLAND).toInstant();
    }
    return time.isAfter(LAST_CALL)
        ? days.onOrBefore(day).atTime(LAST_CALL).atZone(ENGLAND).toInstant()
        : latest.toInstant();
  }
}
