package org.lantern.contracts;

import java.util.Locale;

/** How fast a concern must reach a person. The order is the order of urgency. */
public enum Level {
  /** Goes to pastoral triage. */
  NORMAL,
  /** Stands on the safeguarding desk for the same school day; escalates in school hours. */
  REVIEW,
  /** Alarms and escalates at any hour. */
  URGENT;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a level; a word that this version does not know is urgent, never dropped. */
  public static Level ofWire(String word) {
    return switch (word) {
      case "normal" -> NORMAL;
      case "review" -> REVIEW;
      default -> URGENT;
    };
  }

  /** The more urgent of the two: software only ever raises. */
  public Level atLeast(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
