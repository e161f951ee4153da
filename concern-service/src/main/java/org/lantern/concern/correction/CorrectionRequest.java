package org.lantern.concern.correction;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A correction as somebody sends it.
 *
 * @param field the name of what it corrects, left out where it is about the whole
 */
@Serdeable
record CorrectionRequest(@Nullable String text, @Nullable String field) {}
