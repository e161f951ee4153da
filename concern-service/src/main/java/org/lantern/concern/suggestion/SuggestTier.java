package org.lantern.concern.suggestion;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Transaction;

/**
 * The tier that a concern about a pupil points to, among what staff recorded of the pupil before.
 * When it is recorded and when it is put right the same rules are asked.
 */
@Singleton
public final class SuggestTier {
  private final EarlierConcerns concerns;

  SuggestTier(EarlierConcerns concerns) {
    this.concerns = concerns;
  }

  /**
   * Empty for a kind that says nothing about how the pupil is.
   *
   * @param concernId of one that rests already and is not earlier than itself; null for a new one
   */
  public Optional<Suggestion> of(
      Transaction tx,
      UUID pupilId,
      @Nullable UUID concernId,
      Level level,
      @Nullable Category category,
      boolean kindCounts,
      LocalDate observedOn) {
    if (!kindCounts) {
      return Optional.empty();
    }
    boolean counts = RepetitionRules.counts(false, true, level, category);
    Earlier earlier = counts ? concerns.before(tx, pupilId, concernId, observedOn) : Earlier.NONE;
    return TierRules.suggest(
        new Picture(level, category == null ? null : category.tier(), counts, earlier));
  }
}
