package org.lantern.safeguarding.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the alerts shows.
 *
 * @param firstDue when the next of all open alerts is to be passed on; null when none is open
 * @param withoutStep true when an open alert has no next step at all
 * @param firstUntouched when the next of those that somebody has and has done nothing about is to
 *     be told again; null when there is none
 * @param canaryAt when the latest test disclosure arrived; null when none stands here
 * @param canaryUnreadable true when it could not be opened
 */
record Sight(
    Instant now,
    @Nullable Instant firstDue,
    boolean withoutStep,
    @Nullable Instant firstUntouched,
    @Nullable Instant canaryAt,
    boolean canaryUnreadable) {}
