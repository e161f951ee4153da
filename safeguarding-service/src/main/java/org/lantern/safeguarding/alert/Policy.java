package org.lantern.safeguarding.alert;

import java.time.Duration;
import java.util.List;

/**
 * The escalation as an alert took it with it when it opened: a later change of the configuration
 * does not touch an alert that is already on its way.
 *
 * @param steps never empty
 * @param after how long each step waits for an acknowledgement
 */
public record Policy(List<Audience> steps, Duration after) {
  public Policy {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || after.isNegative() || after.isZero()) {
      throw new IllegalArgumentException("a policy needs steps and a time between them");
    }
  }

  public Audience at(Position position) {
    return steps.get(position.step() - 1);
  }
}
