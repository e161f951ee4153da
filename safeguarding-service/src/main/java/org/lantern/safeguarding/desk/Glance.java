package org.lantern.safeguarding.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a person looks, and up to where they have looked before: asked before anything is read that
 * they are shown.
 *
 * @param horizon the oldest transaction that is still running
 * @param mark null until they made one
 */
record Glance(Instant now, long horizon, @Nullable Mark mark) {
  /** What a page carries that shows changes up to this one. */
  Look upTo(long change) {
    return new Look(change, horizon, now);
  }
}
