package org.lantern.safeguarding.plan;

import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** Who may see and change plans: the rule of the table's policies once more. */
public final class PlanKeepers {
  private PlanKeepers() {}

  /** True for the roles that have anything to do with plans at all. */
  public static boolean includes(Caller caller) {
    return caller.is(Role.DSL, Role.HEAD, Role.TRUST_SAFEGUARDING, Role.OPERATOR);
  }

  /** True when this person keeps this plan; what is not theirs to keep is not shown either. */
  public static boolean mayKeep(Caller caller, UUID schoolId) {
    if (caller.is(Role.OPERATOR)) {
      return true;
    }
    return schoolId.equals(AlertPlan.TRUST)
        ? caller.is(Role.TRUST_SAFEGUARDING)
        : includes(caller) && caller.schools().contains(schoolId);
  }
}
