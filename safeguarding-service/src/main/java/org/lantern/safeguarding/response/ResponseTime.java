package org.lantern.safeguarding.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.alert.Urgency;

/**
 * How long the alerts of one school waited that were acknowledged at one step.
 *
 * @param step from 1; null for those that were acknowledged after everybody had been told once
 * @param at the same in the words of people
 * @param acknowledged how many
 * @param actedOn of how many of them something was done
 * @param toFirstAction null while nothing was done about any
 */
public record ResponseTime(
    UUID schoolId,
    Urgency level,
    @Nullable Integer step,
    @Nullable StepName at,
    long acknowledged,
    Spread toAcknowledge,
    long actedOn,
    @Nullable Spread toFirstAction) {}
