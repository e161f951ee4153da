package org.lantern.provision.suggestion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that a pupil has at a school already.
 *
 * @param tierOfConcern the tier with which the concern at hand contributed to it; null if it did
 *     not
 */
public record Earlier(UUID suggestionId, State state, @Nullable Integer tierOfConcern) {}
