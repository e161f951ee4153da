package org.lantern.provision.suggestion;

import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Who reads and decides suggestions: SENCOs and headteachers, for their schools, and not about a
 * child of their own family. The policies of the table say the same once more.
 */
final class Entitled {
  private Entitled() {}

  /** Whether suggestions are for the caller's role at all. */
  static boolean holds(Caller caller) {
    return caller.is(Role.SENCO, Role.HEAD);
  }

  /** Whether this one is for the caller. Somebody without an id may be anybody who is excluded. */
  static boolean sees(Caller caller, Suggestion suggestion) {
    return holds(caller)
        && caller.schools().contains(suggestion.schoolId())
        && (suggestion.excludedStaff().isEmpty()
            || (caller.staffId() != null
                && !suggestion.excludedStaff().contains(caller.staffId())));
  }
}
