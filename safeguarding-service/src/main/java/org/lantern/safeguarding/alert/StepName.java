package org.lantern.safeguarding.alert;

import org.jspecify.annotations.Nullable;

/**
 * A step as people speak of it. A position counts through both chains of a policy; this counts from
 * 1 in each.
 *
 * @param outOfHours true for the chain that holds while the school is closed
 * @param who whom it tells; null where that is not known
 */
public record StepName(boolean outOfHours, int number, @Nullable Audience who) {
  /** For instance "out of hours, step 1: trust safeguarding lead". */
  public String words() {
    return who == null ? place() : place() + ": " + who.words();
  }

  /** Which step of which chain, without whom it tells. */
  public String place() {
    return (outOfHours ? "out of hours, step " : "step ") + number;
  }
}
