package org.lantern.concern.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concern in which staff ask the SENCO for advice; what they ask stands in the entry. */
record Consultation(
    UUID id, String reference, @Nullable UUID pupilId, UUID schoolId, Instant recordedAt) {}
