package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.Reclassification;
import org.lantern.concern.entry.Trail;
import org.lantern.concern.register.Register;
import org.lantern.concern.suggestion.SuggestTier;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.telling.ConcernEvents;
import org.lantern.concern.telling.Tallies;
import org.lantern.concern.telling.TallyCell;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.time.England;

/**
 * Tells the other services that an entry stands under another category: safeguarding as of a
 * concern that was raised, those who plan what it suggests now, and analysts where it is counted.
 */
@Singleton
final class TellOfReclassification {
  private final Corrections corrections;
  private final Register register;
  private final SuggestTier suggestTier;
  private final ConcernEvents events;
  private final ChangeEvents changes;
  private final Tallies tallies;
  private final Reassess reassess;

  TellOfReclassification(
      Corrections corrections,
      Register register,
      SuggestTier suggestTier,
      ConcernEvents events,
      ChangeEvents changes,
      Tallies tallies,
      Reassess reassess) {
    this.corrections = corrections;
    this.register = register;
    this.suggestTier = suggestTier;
    this.events = events;
    this.changes = changes;
    this.tallies = tallies;
    this.reassess = reassess;
  }

  /**
   * In the transaction of the step, which is written; the entry as it stood before it.
   *
   * @param kindCounts its kind says something about how the pupil is
   * @param counts it counts towards repetition from now on
   */
  void tell(
      Transaction work,
      Entry entry,
      Category to,
      Reclassification step,
      Trail before,
      ContentRow content,
      boolean kindCounts,
      boolean counts) {
    Entry.PupilShown shown = entry.pupil();
    UUID pupilId = shown == null ? null : shown.id();
    events.amend(
        work,
        Tellings.of(
            entry,
            pupilId == null ? null : register.pupil(work, pupilId).orElse(null),
            to.code(),
            to.name(),
            step.toLevel(),
            step.byName() + " put it under “" + step.toName() + "”: " + step.reason(),
            content));
    if (entry.level() == Level.NORMAL) {
      ChangeEvents.Subject raised =
          new ChangeEvents.Subject(entry.id(), pupilId, entry.schoolIds(), step.toLevel());
      before.corrections().forEach(said -> changes.corrected(work, raised, said.at()));
    }
    LocalDate day = England.day(entry.observedAt());
    Integer tier =
        pupilId == null ? null : suggested(work, entry, pupilId, to, step, kindCounts, day);
    corrections.suggests(work, entry.id(), tier);
    tallies.move(
        work,
        cell(entry, kindCounts, entry.category(), entry.level(), entry.suggestedTier(), day),
        cell(entry, kindCounts, to.code(), step.toLevel(), tier, day));
    if (pupilId != null && !counts) {
      reassess.others(work, pupilId, day);
    }
  }

  /** Tells what it suggests now, and answers the tier. */
  private @Nullable Integer suggested(
      Transaction work,
      Entry entry,
      UUID pupilId,
      Category to,
      Reclassification step,
      boolean kindCounts,
      LocalDate day) {
    Optional<Suggestion> suggestion =
        suggestTier.of(work, pupilId, entry.id(), step.toLevel(), to, kindCounts, day);
    changes.reassessed(
        work,
        entry.id(),
        entry.reference(),
        pupilId,
        entry.schoolIds(),
        entry.recordedAt(),
        step.at(),
        suggestion);
    return suggestion.map(Suggestion::tier).orElse(null);
  }

  private static Optional<TallyCell> cell(
      Entry entry,
      boolean kindCounts,
      String category,
      Level level,
      @Nullable Integer tier,
      LocalDate day) {
    return TallyCell.of(
        entry.route() != null, kindCounts, entry.schoolIds(), category, level, tier, day);
  }
}
