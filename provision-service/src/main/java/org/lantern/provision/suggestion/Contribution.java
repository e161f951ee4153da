package org.lantern.provision.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one concern says about a pupil's support.
 *
 * @param tier 1 universal, 2 targeted, 3 specialist
 */
public record Contribution(
    UUID concernId, String reference, Instant recordedAt, int tier, List<Reason> reasons) {
  public Contribution {
    reasons = List.copyOf(reasons);
  }
}
