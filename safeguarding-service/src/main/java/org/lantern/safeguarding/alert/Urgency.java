package org.lantern.safeguarding.alert;

import java.util.Locale;

/** How fast an alert must reach a person. Later values are more urgent. */
public enum Urgency {
  /** To be seen on the same school day; escalates in school hours. */
  REVIEW,
  /** At any hour. */
  URGENT;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a level; whatever is not plainly review is urgent. */
  public static Urgency ofWire(String word) {
    return word.equals("review") ? REVIEW : URGENT;
  }

  /** The more urgent of the two: software only ever raises. */
  public Urgency atLeast(Urgency other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
