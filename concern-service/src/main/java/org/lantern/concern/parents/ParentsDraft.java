package org.lantern.concern.parents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A choice as it stands.
 *
 * @param version one more with each change; 0 before the first
 * @param changedAt null before the first change, as is {@code changedBy}
 */
public record ParentsDraft(
    int version, Choice choice, @Nullable Instant changedAt, @Nullable String changedBy) {}
