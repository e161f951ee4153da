package org.lantern.safeguarding.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.alert.Urgency;

/**
 * How many alerts of a school wait for the same thing.
 *
 * @param step from 1, which was told last; null after everybody had been told once, and for those
 *     that somebody has
 * @param at the same in the words of people
 * @param since how long the oldest of them has waited
 */
record Waiting(
    UUID schoolId,
    Urgency level,
    Stage stage,
    @Nullable Integer step,
    @Nullable StepName at,
    long alerts,
    Instant since) {

  /** What they wait for. */
  enum Stage {
    /** Nobody has acknowledged them. */
    OPEN,
    /** Somebody has them and has noted nothing that was done. */
    UNTOUCHED;

    static Stage ofWire(String word) {
      return word.equals("open") ? OPEN : UNTOUCHED;
    }
  }
}
