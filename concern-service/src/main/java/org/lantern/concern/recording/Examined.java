package org.lantern.concern.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.level.LevelDecision;
import org.lantern.concern.register.KnownPupil;

/** A concern after the rules have looked at it: accepted, or refused with every reason at once. */
sealed interface Examined {
  /** Missing or wrong fields; the concern is not urgent, or has no narrative. */
  record Refused(List<Finding> findings) implements Examined {}

  /** Nothing is wrong but that the pupil is not in the caller's scope. */
  record PupilUnknown() implements Examined {}

  /**
   * To be recorded.
   *
   * @param pupilId the pupil whose concern it is; null where none was found
   * @param categoryName as staff saw it, or what was sent where it is not known
   * @param schoolIds never empty, the named lead first
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
      boolean aboutAdult,
      @Nullable AdultGiven adult,
      Texts texts,
      List<Flag> flags)
      implements Examined {

    @Nullable UUID pupilId() {
      return pupil == null ? null : pupil.id();
    }
  }

  /** What staff wrote. */
  record Texts(
      String narrative,
      @Nullable String people,
      @Nullable String childVoice,
      @Nullable String actionTaken,
      @Nullable String pupilDescription) {}
}
