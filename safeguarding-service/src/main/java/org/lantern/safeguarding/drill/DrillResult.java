package org.lantern.safeguarding.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.StepName;

/**
 * What came of a drill.
 *
 * @param school its name, or its id where the register does not know it
 * @param round how often everybody was told
 * @param at the step in the words of people
 * @param acknowledgedBy their id in the register, or else their login; null while nobody has
 */
public record DrillResult(
    Drill drill,
    String school,
    int round,
    int step,
    StepName at,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {
  /** Before more is known of its alert. */
  static final StepName BEGUN = new StepName(false, 1, null);
}
