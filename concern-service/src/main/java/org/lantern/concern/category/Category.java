package org.lantern.concern.category;

import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * A heading that staff can choose.
 *
 * @param tier the tier that one entry points to, 1 to 3; null for a heading that never suggests a
 *     tier and never counts towards one
 * @param aboutAdult the heading says by itself that an adult is meant
 * @param heading the group under which the page lists it
 */
public record Category(
    String code,
    String name,
    Level level,
    @Nullable Integer tier,
    boolean aboutAdult,
    String heading,
    String guidance) {

  /** True when it counts towards repetition. */
  public boolean counts() {
    return tier != null && level == Level.NORMAL;
  }
}
