package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Examination;
import org.lantern.concern.examination.Found;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.concern.submission.Submission;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * An urgent concern reaches the schools of its pupil, and keeps out the family of whoever it names,
 * even where its reporter cannot see these children. One more question, asked only then.
 */
@Singleton
final class BeyondScope {
  private final Transactions transactions;
  private final Register register;

  BeyondScope(Transactions transactions, Register register) {
    this.transactions = transactions;
    this.register = register;
  }

  Found look(Found found, Submission sent, Links links) {
    UUID pupilId = found.pupil() == null ? sent.pupilId().orNull() : null;
    Set<UUID> unseen = new HashSet<>(links.pupilIds());
    unseen.removeAll(found.linked().pupils().keySet());
    boolean allSeen = pupilId == null && unseen.isEmpty();
    if (allSeen || !Examination.level(sent, found.category(), found.kindLevel()).urgent()) {
      return found;
    }
    return transactions.background(tx -> found.with(pupil(tx, pupilId), family(tx, unseen)));
  }

  private @Nullable KnownPupil pupil(Transaction tx, @Nullable UUID pupilId) {
    return pupilId == null ? null : register.pupil(tx, pupilId).orElse(null);
  }

  private Set<UUID> family(Transaction tx, Set<UUID> pupilIds) {
    Set<UUID> family = new HashSet<>();
    for (UUID pupilId : pupilIds) {
      register.pupil(tx, pupilId).ifPresent(pupil -> family.addAll(pupil.familyStaffIds()));
    }
    return family;
  }
}
