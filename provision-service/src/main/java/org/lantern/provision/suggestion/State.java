package org.lantern.provision.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a suggestion stands. Nothing leads back to {@link #OPEN}. */
public enum State {
  OPEN,
  ACCEPTED,
  DECLINED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> ofWire(String word) {
    return Arrays.stream(values()).filter(state -> state.wire().equals(word)).findFirst();
  }
}
