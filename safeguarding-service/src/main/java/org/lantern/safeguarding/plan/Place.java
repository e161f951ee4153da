package org.lantern.safeguarding.plan;

import java.util.UUID;

/** Whose plan it is: a school's or, under its own id, the trust's. */
public record Place(UUID id, String name) {
  static final Place TRUST = new Place(AlertPlan.TRUST, "The trust");

  public boolean isTrust() {
    return id.equals(AlertPlan.TRUST);
  }
}
