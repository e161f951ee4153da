package org.lantern.concern.lado;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the LADO was told: when, and what came of it. */
@Serdeable
record ReferralRequest(@Nullable Instant madeAt, @Nullable String text) {}
