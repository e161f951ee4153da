package org.lantern.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clock on the wall and the calendar of the schools. */
public final class England {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private England() {}

  /** The day that it is in England at that instant. */
  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** A day as a page says it, for instance 1 September 2026. */
  public static String words(LocalDate day) {
    return WORDS.format(day);
  }

  /** The day of an instant, as a page says it. */
  public static String words(Instant at) {
    return words(day(at));
  }
}
