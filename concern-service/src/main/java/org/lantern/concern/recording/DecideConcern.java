package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.examination.Found;
import org.lantern.concern.examination.InvolvedStaff;
import org.lantern.concern.suggestion.SuggestTier;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.contracts.Flag;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.England;
import org.lantern.platform.time.Times;

/**
 * Gives an accepted concern its name, and decides who is kept out of it and which tier it suggests.
 */
@Singleton
final class DecideConcern {
  private final InvolvedStaff involvedStaff;
  private final SuggestTier suggestTier;
  private final Ids ids;

  DecideConcern(InvolvedStaff involvedStaff, SuggestTier suggestTier, Ids ids) {
    this.involvedStaff = involvedStaff;
    this.suggestTier = suggestTier;
    this.ids = ids;
  }

  NewConcern decide(Transaction tx, Caller caller, Found found, Examined.Accepted accepted) {
    Conflict conflict = involvedStaff.conflict(tx, accepted);
    UUID reporter = caller.staffId();
    boolean keptOut = reporter != null && conflict.excludedStaffIds().contains(reporter);
    return new NewConcern(
        ids.next(),
        Reference.draw(England.day(found.now()).getYear()),
        Times.micros(found.now()),
        caller,
        keptOut && accepted.takenOn() ? accepted.notTakenOn() : accepted,
        conflict,
        suggestion(tx, accepted));
  }

  /** Only for a pupil in scope, and never from a call or a concern about an adult. */
  private Optional<Suggestion> suggestion(Transaction tx, Examined.Accepted accepted) {
    UUID pupilId = accepted.pupilId();
    boolean inScope = !accepted.flags().contains(Flag.UNKNOWN_PUPIL);
    return pupilId == null || !inScope || accepted.aboutAdult()
        ? Optional.empty()
        : suggestTier.of(
            tx,
            pupilId,
            null,
            accepted.level().level(),
            accepted.category(),
            accepted.details().kind().counts(),
            England.day(accepted.observedAt()));
  }
}
