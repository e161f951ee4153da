package org.lantern.concern.settings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as the history has it: who, when, what, from what to what. */
public record NotedChange(
    UUID id,
    Instant at,
    String byName,
    String code,
    @Nullable String categoryName,
    String field,
    @Nullable String before,
    @Nullable String after) {}
