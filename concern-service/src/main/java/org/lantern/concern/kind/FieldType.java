package org.lantern.concern.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer looks like. */
public enum FieldType {
  TEXT,
  LONG_TEXT,
  /** One of a few. */
  CHOICE,
  /** Any of a few. */
  CHOICES,
  /** ISO 8601; without an offset it is the time in England. */
  DATE_TIME,
  DAY,
  /** Whole minutes. */
  MINUTES;

  /** The word on the wire, for instance {@code long-text}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FieldType> ofWire(String word) {
    return Arrays.stream(values()).filter(type -> type.wire().equals(word)).findFirst();
  }
}
