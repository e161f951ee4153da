package org.lantern.concern.allegation;

import java.time.Instant;
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
}
