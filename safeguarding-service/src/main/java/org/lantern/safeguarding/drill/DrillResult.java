package org.lantern.safeguarding.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a drill.
 *
 * @param school its name, or its id where the register does not know it
 * @param round how often everybody was told
 * @param acknowledgedBy their id in the register, or else their login; null while nobody has
 */
public record DrillResult(
    Drill drill,
    String school,
    int round,
    int step,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {}
