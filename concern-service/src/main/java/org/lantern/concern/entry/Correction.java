package org.lantern.concern.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody appended to an entry because something in it was wrong. The original stays.
 *
 * @param field the name of what it corrects, null where it is about the whole
 */
public record Correction(UUID id, Instant at, String byName, @Nullable String field, String text) {}
