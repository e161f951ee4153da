package org.lantern.concern.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.category.Category;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;

/** A concern that is about to be committed, with everything that was decided about it. */
record NewConcern(
    UUID id,
    String reference,
    Instant recordedAt,
    Caller reporter,
    Examined.Accepted accepted,
    Conflict conflict,
    Optional<Suggestion> suggestion) {

  String categoryCode() {
    Category category = accepted.category();
    return category == null ? Examination.NO_CATEGORY : category.code();
  }

  /** Whether analysts learn its number: never of one about an adult, nor of an ordinary call. */
  boolean isCounted() {
    boolean tells = accepted.details().kind().counts() || accepted.level().level() != Level.NORMAL;
    return conflict.route() == null && tells && !accepted.schoolIds().contains(Places.NONE);
  }

  boolean countsTowardsRepetition() {
    Category category = accepted.category();
    return accepted.pupilId() != null
        && conflict.route() == null
        && accepted.level().level() == Level.NORMAL
        && category != null
        && category.counts()
        && accepted.details().kind().counts();
  }
}
