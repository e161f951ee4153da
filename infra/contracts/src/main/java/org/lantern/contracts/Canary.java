package org.lantern.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The test disclosure that takes the whole way every minute, about nobody. It is known by its
 * school alone, which is in no register and which no login holds; so a disclosure about a child can
 * never be taken for one.
 */
public final class Canary {
  /** The reserved school. */
  public static final UUID SCHOOL = UUID.fromString("ca9a5700-0000-4000-8000-00000000ca9a");

  private Canary() {}

  /** True for a disclosure of the reserved school and no other. */
  public static boolean is(List<UUID> schoolIds) {
    return schoolIds.equals(List.of(SCHOOL));
  }
}
