package org.lantern.concern.consultation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the SENCO advises. */
@Serdeable
record AnswerRequest(@Nullable String text) {}
