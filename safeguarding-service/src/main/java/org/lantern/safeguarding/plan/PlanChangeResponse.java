package org.lantern.safeguarding.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * One change of a plan.
 *
 * @param parts what of it: policy, policy given up, turns, cover, closures
 */
@Serdeable
public record PlanChangeResponse(
    int version, List<String> parts, String changedBy, Instant changedAt) {
  public static PlanChangeResponse of(PlanChange change) {
    return new PlanChangeResponse(
        change.version(), change.parts(), change.changedBy(), change.changedAt());
  }
}
