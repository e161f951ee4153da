package org.lantern.concern.ownframework;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A draft that became a version.
 *
 * @param frameworkId the id of the new version
 */
@Serdeable
record PublishedResponse(
    UUID frameworkId, String code, String title, int version, LocalDate effectiveFrom) {}
