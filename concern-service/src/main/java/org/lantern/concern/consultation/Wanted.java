package org.lantern.concern.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which consultations somebody wants to see.
 *
 * @param state what waits comes with the longest wait first, the others newest first
 * @param after the last one already shown
 */
record Wanted(State state, @Nullable Place after, int limit) {

  /** Whether it was answered. */
  enum State {
    ALL,
    WAITING,
    ANSWERED;

    static State of(@Nullable Boolean answered) {
      return answered == null ? ALL : answered ? ANSWERED : WAITING;
    }
  }

  /** A place in the order of the list. */
  record Place(Instant askedAt, UUID concernId, UUID schoolId) {}
}
