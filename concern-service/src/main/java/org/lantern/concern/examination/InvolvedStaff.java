package org.lantern.concern.examination;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.KnownStaff;
import org.lantern.concern.register.Register;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Asks the register who matters to a concern, and the rules who is kept out. Only an allegation
 * asks, and whoever is named as having done something; all others need nothing but the pupil's
 * family, which came with the pupil.
 */
@Singleton
public final class InvolvedStaff {
  private final Register register;
  private final Transactions transactions;

  InvolvedStaff(Register register, Transactions transactions) {
    this.register = register;
    this.transactions = transactions;
  }

  /** Who is kept out of it, and which way it goes. */
  public Conflict conflict(Transaction tx, Examined.Accepted accepted) {
    KnownPupil pupil = accepted.pupil();
    Set<UUID> family = new HashSet<>(accepted.details().keptOut());
    if (pupil != null) {
      family.addAll(pupil.familyStaffIds());
    }
    // As background work: somebody who may not read the directory may still report a colleague.
    if (!accepted.aboutAdult()) {
      if (!accepted.details().namesOfSubjects().isEmpty()) {
        transactions
            .background(work -> named(work, accepted, ""))
            .forEach(person -> family.add(person.id()));
      }
      return ConflictRules.family(family);
    }
    Involved involved = transactions.background(work -> involved(work, accepted));
    return ConflictRules.allegation(accepted.adult(), involved, family);
  }

  /** Whoever else of the staff is said to have done it counts as named. */
  private Involved involved(Transaction tx, Examined.Accepted accepted) {
    AdultGiven adult = accepted.adult();
    UUID subjectId = adult == null ? null : adult.staffId();
    String name = adult == null ? null : adult.name();
    Set<UUID> alleged = accepted.details().allegedStaffIds();
    Set<KnownStaff> named = new HashSet<>(register.staff(tx, alleged));
    Set<UUID> unknown = new HashSet<>(alleged);
    named.forEach(person -> unknown.remove(person.id()));
    named.addAll(named(tx, accepted, name == null ? "" : name));
    return new Involved(
        subjectId == null
            ? null
            : register.staff(tx, Set.of(subjectId)).stream().findFirst().orElse(null),
        named,
        register.headsOf(tx, accepted.schoolIds()),
        unknown);
  }

  /**
   * Everybody whom one of the names may mean, that of the adult and those in the list of people.
   */
  private List<KnownStaff> named(Transaction tx, Examined.Accepted accepted, String adult) {
    String names = adult + " " + String.join(" ", accepted.details().namesOfSubjects());
    return register.staffNamed(tx, accepted.schoolIds(), names);
  }
}
