package org.lantern.concern.entry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.kind.Kind;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Who may read an entry. Row-level security holds the same; both must agree. Staff read what they
 * recorded, as long as the register does not say that they have left; safeguarding leads everything
 * of their schools except allegations, which go their own way (KCSIE 2025, part four); the pastoral
 * team, the SENCO and the head what is ordinary at their schools, where their school has not
 * narrowed it. What was agreed with another service is for the safeguarding leads alone, however
 * ordinary its heading. The head reads of an alert on the desk, from their step on. Whoever is
 * excluded reads nothing, not even what they recorded themselves; a caller who is nobody in the
 * register could be anybody, and is excluded wherever somebody is.
 */
final class ReadingRules {
  private ReadingRules() {}

  static Sight sight(Reader reader, Entry entry) {
    Caller caller = reader.caller();
    if (isExcluded(caller.staffId(), entry.excludedStaffIds())) {
      return Sight.NOTHING;
    }
    if (entry.reporterLogin().equals(caller.login()) && !reader.hasLeft()) {
      return Sight.WHOLE;
    }
    return byOffice(reader, entry);
  }

  /** What somebody who is not kept out would read, had another recorded it. */
  static Sight byOffice(Reader reader, Entry entry) {
    Caller caller = reader.caller();
    if (!sharesSchool(caller, entry.schoolIds())) {
      return Sight.NOTHING;
    }
    Conflict.Route route = entry.route();
    if (route != null) {
      return manages(caller, route) ? Sight.WHOLE : Sight.NOTHING;
    }
    if (entry.kind().equals(Kind.AGENCY_CONTACT)) {
      return caller.is(Role.DSL) ? Sight.WHOLE : Sight.NOTHING;
    }
    return sight(Groups.of(caller, entry.level(), entry.schoolIds(), reader.groups()));
  }

  /** Of an ordinary entry whose words are not there to be read; contacts have no trace. */
  static Sight sight(Reader reader, Trace trace) {
    Caller caller = reader.caller();
    return isExcluded(caller.staffId(), trace.excludedStaffIds())
        ? Sight.NOTHING
        : sight(Groups.of(caller, Level.NORMAL, trace.schoolIds(), reader.groups()));
  }

  /**
   * Whether the caller is the one who has to take an allegation to the LADO. What does not meet the
   * harm threshold has no such clock.
   */
  static boolean managesAllegation(Caller caller, Entry entry) {
    Conflict.Route route = entry.route();
    return route != null
        && !entry.category().equals(Conflict.LOW_LEVEL)
        && sharesSchool(caller, entry.schoolIds())
        && manages(caller, route);
  }

  /** True where the person is, or could be, one of those who are kept out. */
  static boolean isExcluded(@Nullable UUID staffId, List<UUID> excluded) {
    return !excluded.isEmpty() && (staffId == null || excluded.contains(staffId));
  }

  private static boolean manages(Caller caller, Conflict.Route route) {
    return caller.is(route == Conflict.Route.HEAD ? Role.HEAD : Role.TRUST_SAFEGUARDING);
  }

  private static Sight sight(Permission permission) {
    return switch (permission) {
      case READ -> Sight.WHOLE;
      case SEE -> Sight.TRACE;
      case LOG, NONE -> Sight.NOTHING;
    };
  }

  private static boolean sharesSchool(Caller caller, Collection<UUID> schoolIds) {
    return schoolIds.stream().anyMatch(caller.schools()::contains);
  }
}
