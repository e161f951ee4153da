package org.lantern.concern.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the schools. */
final class England {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private England() {}

  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
