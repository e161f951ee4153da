package org.lantern.concern.recording;

import java.util.List;
import java.util.UUID;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Who may read an entry. Row-level security holds the same; both must agree. Staff read what they
 * recorded; the pastoral team and the SENCO what is ordinary at their schools; safeguarding leads
 * and the head everything of their schools except allegations, which go their own way (KCSIE 2025,
 * part four). Whoever is excluded reads nothing, not even what they recorded themselves.
 */
final class ReadingRules {
  private ReadingRules() {}

  static boolean mayRead(Caller caller, Entry entry) {
    if (caller.staffId() != null && entry.excludedStaffIds().contains(caller.staffId())) {
      return false;
    }
    return entry.reporterLogin().equals(caller.login())
        || sharesSchool(caller, entry.schoolIds()) && holdsRole(caller, entry);
  }

  private static boolean sharesSchool(Caller caller, List<UUID> schoolIds) {
    return schoolIds.stream().anyMatch(caller.schools()::contains);
  }

  private static boolean holdsRole(Caller caller, Entry entry) {
    String route = entry.route();
    if (route != null) {
      return caller.is(
          route.equals(Conflict.Route.HEAD.wire()) ? Role.HEAD : Role.TRUST_SAFEGUARDING);
    }
    return caller.is(Role.DSL, Role.HEAD)
        || entry.level() == Level.NORMAL && caller.is(Role.PASTORAL, Role.SENCO);
  }
}
