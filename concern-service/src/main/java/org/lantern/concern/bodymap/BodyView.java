package org.lantern.concern.bodymap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side from which the figure is drawn. */
public enum BodyView {
  FRONT,
  BACK;

  /** The word on the wire, for instance {@code front}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word on a page. */
  public String label() {
    return this == FRONT ? "Front" : "Back";
  }

  public static Optional<BodyView> ofWire(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(view -> view.wire().equals(plain)).findFirst();
  }
}
