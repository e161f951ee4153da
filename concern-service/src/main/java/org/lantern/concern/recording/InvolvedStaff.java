package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.KnownStaff;
import org.lantern.concern.register.Register;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Asks the register who matters to a concern, and the rules who is kept out. Only an allegation
 * asks; all others need nothing but the pupil's family, which came with the pupil.
 */
@Singleton
final class InvolvedStaff {
  private final Register register;
  private final Transactions transactions;

  InvolvedStaff(Register register, Transactions transactions) {
    this.register = register;
    this.transactions = transactions;
  }

  Conflict conflict(Transaction tx, Examined.Accepted accepted) {
    KnownPupil pupil = accepted.pupil();
    Set<UUID> family = new HashSet<>(accepted.details().keptOut());
    if (pupil != null) {
      family.addAll(pupil.familyStaffIds());
    }
    if (!accepted.aboutAdult()) {
      return ConflictRules.family(family);
    }
    // As background work: somebody who may not read the directory may still report a colleague.
    Involved involved = transactions.background(work -> involved(work, accepted));
    return ConflictRules.allegation(accepted.adult(), involved, family);
  }

  /** Whoever else of the staff is said to have done it counts as named. */
  private Involved involved(Transaction tx, Examined.Accepted accepted) {
    AdultGiven adult = accepted.adult();
    UUID subjectId = adult == null ? null : adult.staffId();
    String name = adult == null ? null : adult.name();
    Set<KnownStaff> named = new HashSet<>();
    Set<UUID> unknown = new HashSet<>();
    for (UUID alleged : accepted.details().allegedStaffIds()) {
      register.staff(tx, alleged).ifPresentOrElse(named::add, () -> unknown.add(alleged));
    }
    if (name != null) {
      named.addAll(register.staffNamed(tx, accepted.schoolIds(), name));
    }
    return new Involved(
        subjectId == null ? null : register.staff(tx, subjectId).orElse(null),
        named,
        register.headsOf(tx, accepted.schoolIds()),
        unknown);
  }
}
