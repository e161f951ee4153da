package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Categories;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.concern.suggestion.SuggestTier;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.telling.Tallies;
import org.lantern.concern.telling.TallyCell;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Transaction;

/**
 * Looks again at what a pupil's other entries suggest, when one that counted with them is gone:
 * "three in this term" may be two now. A suggestion only ever falls by it; what somebody decides on
 * a higher one they decide on a new entry. Of two who put something right about the same pupil at
 * once the second waits and looks last; an entry that is being recorded at this moment keeps what
 * it was told.
 */
@Singleton
final class Reassess {
  private final Repetitions repetitions;
  private final Corrections corrections;
  private final Categories categories;
  private final SuggestTier suggestTier;
  private final Tallies tallies;
  private final ChangeEvents events;

  Reassess(
      Repetitions repetitions,
      Corrections corrections,
      Categories categories,
      SuggestTier suggestTier,
      Tallies tallies,
      ChangeEvents events) {
    this.repetitions = repetitions;
    this.corrections = corrections;
    this.categories = categories;
    this.suggestTier = suggestTier;
    this.tallies = tallies;
    this.events = events;
  }

  /** Once the entry of that day is out of the count of repetition. */
  void others(Transaction work, UUID pupilId, LocalDate day) {
    List<Repetitions.Repeated> others =
        repetitions.suggesting(work, pupilId, Earlier.Reach.of(day));
    if (others.isEmpty()) {
      return;
    }
    Instant now = corrections.now(work);
    for (Repetitions.Repeated other : others) {
      Optional<Suggestion> suggestion = suggestion(work, pupilId, other);
      Integer tier = suggestion.map(Suggestion::tier).orElse(null);
      if (tier == null || tier <= other.suggestedTier()) {
        corrections.suggests(work, other.concernId(), tier);
        tallies.move(work, cell(other, other.suggestedTier()), cell(other, tier));
        events.reassessed(
            work,
            other.concernId(),
            other.reference(),
            pupilId,
            other.schoolIds(),
            other.recordedAt(),
            now,
            suggestion);
      }
    }
  }

  private Optional<Suggestion> suggestion(
      Transaction work, UUID pupilId, Repetitions.Repeated other) {
    return suggestTier.of(
        work,
        pupilId,
        other.concernId(),
        Level.NORMAL,
        categories.of(work, other.category(), other.schoolIds()).orElse(null),
        true,
        other.observedOn());
  }

  private static Optional<TallyCell> cell(Repetitions.Repeated other, @Nullable Integer tier) {
    return TallyCell.of(
        false, true, other.schoolIds(), other.category(), Level.NORMAL, tier, other.observedOn());
  }
}
