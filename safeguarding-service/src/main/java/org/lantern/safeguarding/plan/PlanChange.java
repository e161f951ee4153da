package org.lantern.safeguarding.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one version of a plan changed, and who made it. */
public record PlanChange(int version, List<String> parts, String changedBy, Instant changedAt) {
  public PlanChange {
    parts = List.copyOf(parts);
  }

  static PlanChange of(PlanVersion version, AlertPlan before, String by) {
    AlertPlan now = version.plan();
    List<String> parts = new ArrayList<>();
    if (now.policy() == null && before.policy() != null) {
      parts.add("policy given up");
    } else if (now.policy() != null && !now.policy().equals(before.policy())) {
      parts.add("policy");
    }
    if (!now.rota().turns().equals(before.rota().turns())
        || now.rota().weeks() != before.rota().weeks()
        || !now.rota().begins().equals(before.rota().begins())) {
      parts.add("turns");
    }
    if (!now.rota().covers().equals(before.rota().covers())) {
      parts.add("cover");
    }
    if (!now.closures().equals(before.closures())) {
      parts.add("closures");
    }
    return new PlanChange(version.version(), parts, by, version.changedAt());
  }
}
