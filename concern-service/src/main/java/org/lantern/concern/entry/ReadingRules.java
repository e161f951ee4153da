package org.lantern.concern.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.recording.Conflict;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Who may read an entry. Row-level security holds the same; both must agree. Staff read what they
 * recorded; the pastoral team, the SENCO and the head what is ordinary at their schools;
 * safeguarding leads everything of their schools except allegations, which go their own way (KCSIE
 * 2025, part four). The head reads of an alert on the desk, from their step on. Whoever is excluded
 * reads nothing, not even what they recorded themselves; a caller who is nobody in the register
 * could be anybody, and is excluded wherever somebody is.
 */
final class ReadingRules {
  private ReadingRules() {}

  static boolean mayRead(Caller caller, Entry entry) {
    if (isExcluded(caller.staffId(), entry.excludedStaffIds())) {
      return false;
    }
    return entry.reporterLogin().equals(caller.login())
        || sharesSchool(caller, entry.schoolIds()) && holdsRole(caller, entry);
  }

  /**
   * Whether the caller is the one who has to take an allegation to the LADO. What does not meet the
   * harm threshold has no such clock.
   */
  static boolean managesAllegation(Caller caller, Entry entry) {
    return entry.route() != null
        && !entry.category().equals(Conflict.LOW_LEVEL)
        && sharesSchool(caller, entry.schoolIds())
        && holdsRole(caller, entry);
  }

  private static boolean isExcluded(@Nullable UUID staffId, List<UUID> excluded) {
    return !excluded.isEmpty() && (staffId == null || excluded.contains(staffId));
  }

  private static boolean sharesSchool(Caller caller, List<UUID> schoolIds) {
    return schoolIds.stream().anyMatch(caller.schools()::contains);
  }

  private static boolean holdsRole(Caller caller, Entry entry) {
    Conflict.Route route = entry.route();
    if (route != null) {
      return caller.is(route == Conflict.Route.HEAD ? Role.HEAD : Role.TRUST_SAFEGUARDING);
    }
    return caller.is(Role.DSL)
        || entry.level() == Level.NORMAL && caller.is(Role.HEAD, Role.PASTORAL, Role.SENCO);
  }
}
