package org.lantern.concern.examination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.contracts.Flag;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Whose safeguarding leads a concern goes to: all schools at which the pupil is enrolled, the main
 * one first as the named lead. Without a pupil it is the school that was named, or the reporter's
 * own.
 *
 * @param ofCaller the schools of the person who records
 * @param ledByCaller those of them of which that person is a safeguarding lead or deputy
 */
public record Places(Set<UUID> ofCaller, Set<UUID> ledByCaller) {
  /**
   * Stands for a school where none can be told. Nobody holds it, so that safeguarding finds no
   * contact and turns to the trust's fallback contact at once.
   */
  public static final UUID NONE = new UUID(0, 0);

  /** A lead whom the register does not know cannot be told apart from others: they lead nowhere. */
  public static Places of(Caller caller) {
    boolean leads = caller.is(Role.DSL) && caller.staffId() != null;
    return new Places(caller.schools(), leads ? caller.schools() : Set.of());
  }

  /** True when the alert of a concern of these schools would be on the caller's own desk. */
  boolean leadsAny(List<UUID> schoolIds) {
    return schoolIds.stream().anyMatch(ledByCaller::contains);
  }

  List<UUID> of(Given<UUID> named, Found found, List<Finding> findings) {
    KnownPupil pupil = found.pupil();
    if (pupil != null && !pupil.schoolIds().isEmpty()) {
      mismatch(named, pupil, findings);
      return pupil.schoolIds();
    }
    UUID home = home(named, findings);
    KnownPupil elsewhere = found.elsewhere();
    Set<UUID> all =
        new LinkedHashSet<>(elsewhere == null ? List.<UUID>of() : elsewhere.schoolIds());
    if (all.isEmpty() || !home.equals(NONE)) {
      all.add(home);
    }
    return List.copyOf(all);
  }

  private static void mismatch(Given<UUID> named, KnownPupil pupil, List<Finding> findings) {
    UUID school = named.orNull();
    if (!named.isAbsent() && (school == null || !pupil.schoolIds().contains(school))) {
      findings.add(
          new Finding("schoolId", "The pupil is not enrolled at that school.", Flag.OTHER_SCHOOL));
    }
  }

  private UUID home(Given<UUID> named, List<Finding> findings) {
    @Nullable UUID school = named.orNull();
    if (school != null && ofCaller.contains(school)) {
      return school;
    }
    if (!named.isAbsent()) {
      findings.add(new Finding("schoolId", "It is not one of your schools.", Flag.OTHER_SCHOOL));
    }
    List<UUID> own = new ArrayList<>(ofCaller);
    own.sort(null);
    if (own.isEmpty()) {
      findings.add(new Finding("schoolId", "You have no school.", Flag.UNKNOWN_SCHOOL));
      return NONE;
    }
    if (own.size() > 1) {
      findings.add(new Finding("schoolId", "Say which school.", Flag.ASSUMED_SCHOOL));
    }
    return own.getFirst();
  }
}
