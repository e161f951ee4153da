package org.lantern.safeguarding.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drill and what came of it; nulls while nobody has acknowledged it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DrillResponse(
    UUID alertId,
    UUID schoolId,
    String reference,
    String startedBy,
    Instant startedAt,
    int round,
    int step,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {
  static DrillResponse of(DrillResult result) {
    Drill drill = result.drill();
    return new DrillResponse(
        drill.alertId(),
        drill.schoolId(),
        drill.reference(),
        drill.startedBy(),
        drill.startedAt(),
        result.round(),
        result.step(),
        result.acknowledgedBy(),
        result.acknowledgedAt());
  }
}
