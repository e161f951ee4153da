package org.lantern.concern.telling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Places;
import org.lantern.contracts.Level;

/**
 * Where a concern stands in what analysts count; equal for concerns that they cannot tell apart.
 *
 * @param tier the suggested one, null without a suggestion
 */
public record TallyCell(
    UUID schoolId, String category, Level level, @Nullable Integer tier, LocalDate weekStarting) {

  /** Empty for one about an adult, which is never counted, and for an ordinary call. */
  public static Optional<TallyCell> of(
      boolean aboutAdult,
      boolean kindCounts,
      List<UUID> schoolIds,
      String category,
      Level level,
      @Nullable Integer tier,
      LocalDate observedOn) {
    boolean tells = kindCounts || level != Level.NORMAL;
    return aboutAdult || !tells || schoolIds.contains(Places.NONE)
        ? Optional.empty()
        : Optional.of(
            new TallyCell(
                schoolIds.getFirst(),
                category,
                level,
                tier,
                observedOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
  }
}
