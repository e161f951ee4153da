package org.lantern.concern.framework;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version with its whole document.
 *
 * @param schoolId the school whose own it is; null for the catalogue
 */
@Serdeable
record FrameworkResponse(
    UUID id,
    String code,
    int version,
    String title,
    String kind,
    @Nullable UUID schoolId,
    @Nullable UUID basedOn,
    LocalDate effectiveFrom,
    String state,
    Instant createdAt,
    @Schema(
            type = "object",
            description =
                "Source, tiers, sections, items, escalations, citations, names and superseded"
                    + " words. Items have an id that keeps its meaning over versions; tiers,"
                    + " sections, names and citations are referred to by their ids.")
        Framework document) {
  static FrameworkResponse of(FrameworkVersion version) {
    return new FrameworkResponse(
        version.id(),
        version.code(),
        version.version(),
        version.title(),
        version.document().kind().wire(),
        version.schoolId(),
        version.basedOn(),
        version.effectiveFrom(),
        version.state().wire(),
        version.createdAt(),
        version.document());
  }
}
