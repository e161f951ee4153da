package org.lantern.reporting.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One concern to count. Its words are codes alone: whatever they hold stands in files that people
 * open in a spreadsheet.
 *
 * @param tier 1 to 3, or {@link #NO_TIER}
 */
record Tally(UUID schoolId, LocalDate weekStarting, String category, String level, int tier) {
  static final int NO_TIER = 0;
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Set<String> LEVELS = Set.of("normal", "review", "urgent");

  /** The name of the first field that cannot be counted; empty when all can. */
  Optional<String> firstFault() {
    return Optional.ofNullable(fault());
  }

  private @Nullable String fault() {
    if (!CODE.matcher(category).matches()) {
      return "category";
    }
    if (!LEVELS.contains(level)) {
      return "level";
    }
    if (tier < NO_TIER || tier > 3) {
      return "tier";
    }
    return weekStarting.getDayOfWeek() == DayOfWeek.MONDAY ? null : "weekStarting";
  }
}
