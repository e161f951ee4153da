package org.lantern.concern.selfaudit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a school does what an item says. */
public enum State {
  MET("Met"),
  PARTLY("Partly met"),
  NOT_MET("Not met"),
  NOT_LOOKED_AT("Not looked at");

  private final String words;

  State(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<State> ofWire(String word) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
  }
}
