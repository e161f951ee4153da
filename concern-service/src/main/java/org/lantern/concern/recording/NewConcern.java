package org.lantern.concern.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.category.Category;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.examination.Examination;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.level.Reason;
import org.lantern.concern.suggestion.RepetitionRules;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.telling.TallyCell;
import org.lantern.concern.telling.Telling;
import org.lantern.contracts.Flag;
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

  /** As the other services are told of it. */
  Telling telling(ContentRow content) {
    return new Telling(
        id,
        reference,
        accepted.livesApart() ? null : accepted.pupil(),
        accepted.schoolIds(),
        categoryCode(),
        accepted.categoryName(),
        accepted.level().level(),
        accepted.immediateDanger(),
        conflict.route(),
        conflict.excludedStaffIds(),
        accepted.level().because().stream().map(Reason::text).toList(),
        accepted.flags().stream().map(Flag::code).toList(),
        accepted.observedAt(),
        recordedAt,
        reporter.staffId(),
        content,
        accepted.takenOn());
  }

  /** Where analysts count it; empty where they do not. */
  Optional<TallyCell> tallyCell(LocalDate observedOn) {
    return TallyCell.of(
        conflict.route() != null,
        accepted.details().kind().counts(),
        accepted.schoolIds(),
        categoryCode(),
        accepted.level().level(),
        suggestion.map(Suggestion::tier).orElse(null),
        observedOn);
  }

  boolean countsTowardsRepetition() {
    return accepted.pupilId() != null
        && RepetitionRules.counts(
            conflict.route() != null,
            accepted.details().kind().counts(),
            accepted.level().level(),
            accepted.category());
  }
}
