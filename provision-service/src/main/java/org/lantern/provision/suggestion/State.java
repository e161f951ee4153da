package org.lantern.provision.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a suggestion stands. Nothing leads back to {@link #OPEN}, and what was decided stays so.
 */
public enum State {
  OPEN,
  ACCEPTED,
  DECLINED,
  /** Nothing stood behind it any more before anybody decided. */
  WITHDRAWN;

  /** Whether a person has decided. */
  boolean isDecided() {
    return this == ACCEPTED || this == DECLINED;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> ofWire(String word) {
    return Arrays.stream(values()).filter(state -> state.wire().equals(word)).findFirst();
  }
}
