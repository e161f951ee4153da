package org.lantern.safeguarding.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The escalation as an alert took it with it when it opened: a later change of the plan does not
 * touch an alert that is already on its way.
 *
 * <p>Its steps are counted through both chains: those of school hours from 1, those out of hours
 * behind them. So the number of a step says which chain it belongs to.
 *
 * @param inSchool never empty
 * @param outOfHours while the school is closed and somebody is on call; empty where there is no
 *     such chain
 * @param untouchedAfter how long an acknowledged alert may stay without anything being done
 */
public record Policy(
    List<EscalationStep> inSchool, List<EscalationStep> outOfHours, Duration untouchedAfter) {
  public Policy {
    inSchool = List.copyOf(inSchool);
    outOfHours = List.copyOf(outOfHours);
    if (inSchool.isEmpty() || untouchedAfter.isNegative() || untouchedAfter.isZero()) {
      throw new IllegalArgumentException("a policy needs steps and a time to act in");
    }
  }

  /** The step of a position that {@link #next} has answered. */
  public EscalationStep at(Position position) {
    int step = position.step();
    return isOutOfHours(position)
        ? outOfHours.get(step - inSchool.size() - 1)
        : inSchool.get(step - 1);
  }

  /** True for a step of the chain that holds while the school is closed. */
  public boolean isOutOfHours(Position position) {
    return position.step() > inSchool.size();
  }

  /** What people call the step of a position; empty where this policy has no such step. */
  public Optional<StepName> nameOf(Position position) {
    boolean closed = isOutOfHours(position);
    int number = closed ? position.step() - inSchool.size() : position.step();
    return number < 1 || number > chain(closed).size()
        ? Optional.empty()
        : Optional.of(new StepName(closed, number, at(position).who()));
  }

  /** The steps of one of the two chains. */
  public List<EscalationStep> chain(boolean closed) {
    return closed ? outOfHours : inSchool;
  }

  /** True when the round ends with the step of this position. */
  public boolean isLast(Position position) {
    return position.step() == inSchool.size()
        || position.step() == inSchool.size() + outOfHours.size();
  }

  /**
   * The position that follows in one of the two chains. After the last step comes the first again,
   * in the next round; the other chain is begun from its first step, also in the next round.
   */
  public Position next(Position from, boolean closed) {
    int first = closed ? inSchool.size() + 1 : 1;
    if (from.step() == 0) {
      return new Position(from.round(), first);
    }
    return isOutOfHours(from) == closed && !isLast(from)
        ? new Position(from.round(), from.step() + 1)
        : new Position(from.round() + 1, first);
  }
}
