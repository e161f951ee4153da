package org.lantern.concern.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The adult whom a concern is about, by id, by name or by both; never by neither. */
public record AdultGiven(@Nullable UUID staffId, @Nullable String name) {}
