package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A SENCO accepted or declined a suggestion. Topic {@link Topics#PROVISION}, key: pupil. The reason
 * stays in the service.
 */
@Serdeable
public record SuggestionDecided(
    UUID suggestionId, UUID pupilId, UUID schoolId, boolean accepted, Instant decidedAt) {
  public static final String TYPE = "org.lantern.suggestion.decided.v1";
}
