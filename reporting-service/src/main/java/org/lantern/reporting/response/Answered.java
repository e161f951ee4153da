package org.lantern.reporting.response;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert that was answered, to be counted.
 *
 * @param step {@link #LATER} after everybody had been told once
 * @param withinMinutes {@link #LONGER} when it took longer than the longest span
 */
public record Answered(
    UUID schoolId,
    LocalDate weekStarting,
    String measure,
    String level,
    int step,
    int withinMinutes) {
  /**
   * So many days after its Monday a week is frozen, and may be published from then on: five weeks
   * after it is over.
   */
  public static final int FROZEN_AFTER_DAYS = 42;

  static final int LATER = 0;
  static final int LONGER = 0;

  private static final Set<String> MEASURES = Set.of("acknowledged", "first-action");
  private static final Set<Integer> SPANS = Set.of(LONGER, 5, 15, 30, 60, 240, 1440);
  private static final int MOST_STEPS = 99;

  /** The name of the first field that cannot be counted; empty when all can. */
  Optional<String> firstFault() {
    return Optional.ofNullable(fault());
  }

  private @Nullable String fault() {
    if (!MEASURES.contains(measure)) {
      return "measure";
    }
    if (step < LATER || step > MOST_STEPS) {
      return "step";
    }
    if (!SPANS.contains(withinMinutes)) {
      return "withinMinutes";
    }
    return weekStarting.getDayOfWeek() == DayOfWeek.MONDAY ? null : "weekStarting";
  }
}
