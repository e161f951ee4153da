package org.lantern.concern.correction;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Another category for an entry, as somebody sends it. */
@Serdeable
record ReclassificationRequest(@Nullable String category, @Nullable String reason) {}
