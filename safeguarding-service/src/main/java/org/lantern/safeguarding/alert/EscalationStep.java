package org.lantern.safeguarding.alert;

import java.time.Duration;
import java.util.Set;

/**
 * One step of a policy.
 *
 * @param by the channels that are used; never empty
 * @param after how long it waits for an acknowledgement
 */
public record EscalationStep(Audience who, Set<Channel> by, Duration after) {
  public EscalationStep {
    by = Set.copyOf(by);
    if (by.isEmpty() || after.isNegative() || after.isZero()) {
      throw new IllegalArgumentException("a step needs a channel and a time to wait");
    }
  }
}
