package org.lantern.safeguarding.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a plan; the newest holds.
 *
 * @param schoolId a school, or {@link AlertPlan#TRUST}
 * @param version from 1; 0 is the empty plan before the first
 * @param changedBy a member of staff's id, or else a login
 */
public record PlanVersion(
    UUID schoolId, int version, AlertPlan plan, String changedBy, Instant changedAt) {
  static PlanVersion none(UUID schoolId) {
    return new PlanVersion(schoolId, 0, AlertPlan.EMPTY, "", Instant.EPOCH);
  }
}
