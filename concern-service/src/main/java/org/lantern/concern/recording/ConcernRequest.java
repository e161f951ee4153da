package org.lantern.concern.recording;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it should be sent. It describes the body; reading is more lenient, see {@link
 * ConcernBody}.
 */
@Serdeable
record ConcernRequest(
    @Schema(description = "Required unless the concern is urgent or about an adult") UUID pupilId,
    @Schema(description = "A code of GET /api/categories") String category,
    @Schema(description = "What was seen or heard") String narrative,
    Instant observedAt,
    @Nullable Boolean urgent,
    @Nullable Boolean immediateDanger,
    @Nullable UUID schoolId,
    @Nullable String people,
    @Nullable AboutAdult aboutAdult,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Schema(description = "Who is meant, where the pupil cannot be found")
        @Nullable String pupilDescription) {

  /** The adult whom a concern is about: the id, or the name. */
  @Serdeable
  record AboutAdult(@Nullable UUID staffId, @Nullable String name) {}
}
