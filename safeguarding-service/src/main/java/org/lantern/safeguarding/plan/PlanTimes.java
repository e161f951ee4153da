package org.lantern.safeguarding.plan;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lantern.safeguarding.rota.SchoolHours;

/** Times of a rota as the wall shows them in England: always with the day. */
public final class PlanTimes {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

  private PlanTimes() {}

  public static String words(Instant at) {
    return DAY_AND_TIME.format(at.atZone(SchoolHours.ENGLAND));
  }
}
