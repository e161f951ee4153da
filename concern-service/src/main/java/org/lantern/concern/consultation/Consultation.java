package org.lantern.concern.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern in which staff ask the SENCO of a school for advice; what they ask stands in the entry.
 *
 * @param concernId of the entry
 * @param pupilName null where no pupil was found, or where they are not in the reader's scope
 * @param answeredAt null while it waits
 */
record Consultation(
    UUID concernId,
    String reference,
    @Nullable UUID pupilId,
    @Nullable String pupilName,
    @Nullable String yearGroup,
    UUID schoolId,
    Instant askedAt,
    @Nullable Instant answeredAt) {}
