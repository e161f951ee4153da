package org.lantern.safeguarding.alert;

/**
 * Where an alert stands on its way: the how-manieth time round, and the step of its policy, both
 * from 1. Step 0 is before the first.
 */
public record Position(int round, int step) implements Comparable<Position> {
  public Position {
    if (round < 1 || step < 0) {
      throw new IllegalArgumentException("no such position");
    }
  }

  /** Before the first step of a round. */
  public static Position before(int round) {
    return new Position(round, 0);
  }

  @Override
  public int compareTo(Position other) {
    return round != other.round
        ? Integer.compare(round, other.round)
        : Integer.compare(step, other.step);
  }
}
