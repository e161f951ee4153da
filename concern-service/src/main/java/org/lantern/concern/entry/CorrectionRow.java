package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The words of a correction as they rest, sealed under the field {@code correction}. */
@Serdeable
public record CorrectionRow(String byName, @Nullable String field, String text) {}
