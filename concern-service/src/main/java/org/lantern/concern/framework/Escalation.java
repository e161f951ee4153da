package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/**
 * When support is not enough any more, and what comes then.
 *
 * @param fromTier null for any tier
 * @param toTier null where it leads out of the tiers, for instance to a statutory request
 */
public record Escalation(
    String id, @Nullable String fromTier, String when, String then, @Nullable String toTier) {}
