package org.lantern.concern.suggestion;

import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * What bears on the tier of one concern.
 *
 * @param categoryTier the tier that one entry of the category points to; null where it points to
 *     none
 * @param counts whether this entry counts towards repetition
 */
public record Picture(
    Level level, @Nullable Integer categoryTier, boolean counts, Earlier earlier) {

  int thisTerm() {
    return earlier.thisTerm() + (counts ? 1 : 0);
  }
}
