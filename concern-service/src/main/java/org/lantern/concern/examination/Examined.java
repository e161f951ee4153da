package org.lantern.concern.examination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.level.LevelDecision;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Person;
import org.lantern.contracts.Flag;

/** A concern after the rules have looked at it: accepted, or refused with every reason at once. */
public sealed interface Examined {
  /** Missing or wrong fields; the concern is not urgent, or has no narrative. */
  record Refused(List<Finding> findings) implements Examined {}

  /** Nothing is wrong but that the pupil is not in the caller's scope. */
  record PupilUnknown() implements Examined {}

  /**
   * To be recorded.
   *
   * @param categoryName as staff saw it, or what was sent where it is not known
   * @param schoolIds never empty, the named lead first
   * @param takenOn the reporter acts on it themselves, and may say so
   * @param aboutAdult the concern is about an adult, even where {@code adult} could not be read
   * @param texts the words, whole
   */
  record Accepted(
      LevelDecision level,
      @Nullable KnownPupil pupil,
      @Nullable Category category,
      String categoryName,
      List<UUID> schoolIds,
      Instant observedAt,
      boolean immediateDanger,
      boolean takenOn,
      boolean aboutAdult,
      @Nullable AdultGiven adult,
      Texts texts,
      Details details,
      List<Flag> flags)
      implements Examined {

    public @Nullable UUID pupilId() {
      return pupil == null || livesApart() ? null : pupil.id();
    }

    /**
     * A low-level concern about an adult stands in no pupil's record (KCSIE 2025, part four,
     * section two): it is linked to none, and who was there rests in its words alone.
     */
    public boolean livesApart() {
      return category != null && category.code().equals(Conflict.LOW_LEVEL);
    }

    /** Null where the reporter did not say that they act on it, otherwise whether they may. */
    public @Nullable Boolean saidTakenOn() {
      return takenOn || flags.contains(Flag.NOT_TAKEN_ON) ? takenOn : null;
    }

    /** The same where it turned out that the reporter is kept out of it. */
    public Accepted notTakenOn() {
      return new Accepted(
          level,
          pupil,
          category,
          categoryName,
          schoolIds,
          observedAt,
          immediateDanger,
          false,
          aboutAdult,
          adult,
          texts,
          details,
          Stream.concat(flags.stream(), Stream.of(Flag.NOT_TAKEN_ON)).toList());
    }

    /** The pupils beside its own in whose chronology it stands. */
    public List<Person> linkedPupils() {
      return livesApart() ? List.of() : details.linkedPupils();
    }
  }

  /** What staff wrote. */
  record Texts(
      String narrative,
      @Nullable String people,
      @Nullable String childVoice,
      @Nullable String actionTaken,
      @Nullable String pupilDescription,
      @Nullable String place,
      @Nullable String childWishes,
      @Nullable String childTold) {}
}
