package org.lantern.concern.ownframework;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * From when on a draft counts as the school's own framework.
 *
 * @param effectiveFrom a day such as 2026-09-01, today or later; absent means today
 * @param reason why the school changes it
 */
@Serdeable
public record PublicationRequest(@Nullable String effectiveFrom, @Nullable String reason) {}
