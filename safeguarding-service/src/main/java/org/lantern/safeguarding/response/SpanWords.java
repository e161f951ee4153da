package org.lantern.safeguarding.response;

import java.time.Duration;

/** A time that something took, as people say it. */
public final class SpanWords {
  private SpanWords() {}

  /** After "half" or "all": "in under 1 min", or for instance "within 12 min". */
  public static String within(Duration took) {
    return took.toMinutes() < 1 ? "in " + of(took) : "within " + of(took);
  }

  /** For instance "under 1 min", "12 min", "3 h 5 min" or "2 days". */
  public static String of(Duration took) {
    if (took.toMinutes() < 1) {
      return "under 1 min";
    }
    if (took.toHours() < 1) {
      return took.toMinutes() + " min";
    }
    if (took.toDays() < 1) {
      return took.toHours() + " h " + took.toMinutesPart() + " min";
    }
    return took.toDays() == 1 ? "1 day" : took.toDays() + " days";
  }
}
