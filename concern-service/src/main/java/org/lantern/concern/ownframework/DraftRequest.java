package org.lantern.concern.ownframework;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new draft is a copy of, or what an existing one is called.
 *
 * @param frameworkId of a new one: a version of the catalogue or the school's own
 * @param title of an existing one
 */
@Serdeable
public record DraftRequest(@Nullable UUID frameworkId, @Nullable String title) {}
