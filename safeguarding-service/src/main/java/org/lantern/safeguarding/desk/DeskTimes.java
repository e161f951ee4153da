package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the wall shows them in England. */
public final class DeskTimes {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter PAPER =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

  private DeskTimes() {}

  /** The time of day, with the day in front unless it is today, and the year unless it is this. */
  public static String words(Instant at, Instant now) {
    ZonedDateTime local = at.atZone(ENGLAND);
    LocalDate today = now.atZone(ENGLAND).toLocalDate();
    if (local.toLocalDate().equals(today)) {
      return TIME.format(local);
    }
    return (local.getYear() == today.getYear() ? DAY : YEAR).format(local);
  }

  /** Day and time in full: paper does not say which day it is. */
  public static String onPaper(Instant at) {
    return PAPER.format(at.atZone(ENGLAND));
  }
}
