package org.lantern.safeguarding.notice;

import java.time.Duration;

/** How long a notice waits after an attempt that failed. There is no last attempt. */
final class Backoff {
  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofMinutes(2);

  private Backoff() {}

  /** Doubles with each failed attempt, from 1, up to the longest. */
  static Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 16));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
