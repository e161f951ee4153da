package org.lantern.safeguarding.alert;

import java.util.Locale;

/** Why an alert was opened. Only a real one is about a child. */
public enum Purpose {
  REAL,
  /** A school tries out its own alarm: seen by its people as any other, and counted nowhere. */
  DRILL,
  /** The service tries itself out: seen by nobody and counted nowhere. */
  CANARY;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a purpose; whatever is not plainly a test is real. */
  public static Purpose ofWire(String word) {
    return switch (word) {
      case "drill" -> DRILL;
      case "canary" -> CANARY;
      default -> REAL;
    };
  }
}
