package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    Set<UUID> family = pupil == null ? Set.of() : pupil.familyStaffIds();
    if (!accepted.aboutAdult()) {
      return ConflictRules.family(family);
    }
    // As background work: somebody who may not read the directory may still report a colleague.
    Involved involved =
        transactions.background(work -> involved(work, accepted.adult(), accepted.schoolIds()));
    return ConflictRules.allegation(accepted.adult(), involved, family);
  }

  private Involved involved(Transaction tx, @Nullable AdultGiven adult, List<UUID> schoolIds) {
    List<KnownStaff> heads = register.headsOf(tx, schoolIds);
    if (adult == null) {
      return new Involved(null, Set.of(), heads);
    }
    KnownStaff subject =
        adult.staffId() == null ? null : register.staff(tx, adult.staffId()).orElse(null);
    Set<KnownStaff> named =
        adult.name() == null
            ? Set.of()
            : new HashSet<>(register.staffNamed(tx, schoolIds, adult.name()));
    return new Involved(subject, named, heads);
  }
}
