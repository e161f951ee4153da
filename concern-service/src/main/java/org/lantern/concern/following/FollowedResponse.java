package org.lantern.concern.following;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a school about a framework.
 *
 * @param frameworkId the version; null where the school stops
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FollowedResponse(
    int number,
    String code,
    @Nullable UUID frameworkId,
    @Nullable String title,
    @Nullable Integer version,
    LocalDate from,
    Instant decidedAt,
    String decidedBy,
    String reason) {

  static FollowedResponse of(Followed followed) {
    Decision decision = followed.decision();
    return new FollowedResponse(
        decision.number(),
        decision.code(),
        decision.versionId(),
        followed.title(),
        followed.version(),
        decision.from(),
        decision.decidedAt(),
        decision.decidedBy(),
        decision.reason());
  }
}
