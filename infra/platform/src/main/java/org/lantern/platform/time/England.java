package org.lantern.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock on the wall and the calendar of the schools. */
public final class England {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private England() {}

  /** The day that it is in England at that instant. */
  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
