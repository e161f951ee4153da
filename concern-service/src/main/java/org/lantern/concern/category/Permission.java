package org.lantern.concern.category;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a group may do under a category. Each includes those before it. */
public enum Permission {
  NONE,
  /** Record under it. */
  LOG,
  /** Learn that there is an entry: its reference, its dates and its heading. */
  SEE,
  /** Read all of it. */
  READ;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is none. */
  public static Optional<Permission> ofWire(String word) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
  }

  Permission atLeast(Permission other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Permission atMost(Permission other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
