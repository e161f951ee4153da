package org.lantern.safeguarding.plan;

import org.lantern.safeguarding.alert.Policy;

/**
 * The policy that new alerts take along.
 *
 * @param version of the plan that was read; 0 before the first
 */
public record PolicyState(Place place, int version, Policy policy, Origin origin) {
  /** Who set it. */
  public enum Origin {
    /** This school, or the trust for its own plan. */
    OWN,
    /** The trust, for its schools. */
    TRUST,
    /** Nobody: the deployment's configuration. */
    USUAL
  }
}
