package org.lantern.concern.submission;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is to a concern, beside the pupil whose it is. */
public enum PersonRole {
  SUBJECT("it is about them too"),
  WITNESS("saw or heard it"),
  ALLEGED("is said to have done it"),
  SIBLING("brother or sister"),
  OTHER("otherwise involved");

  private final String label;

  PersonRole(String label) {
    this.label = label;
  }

  /** The word on the wire, for instance {@code witness}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** Null for a word that is no role. */
  public static @Nullable PersonRole ofWire(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(role -> role.wire().equals(plain))
        .findFirst()
        .orElse(null);
  }
}
