package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern was recorded, at whatever level. Topic {@link Topics#CONCERN}, key: pupil.
 *
 * @param schoolIds never empty; the first is the named lead
 * @param sealedDisclosure for the level {@code review} only: a {@link DisclosureDetails}, sealed
 *     for {@code disclosure} under the field {@code details}; an urgent one travels on {@link
 *     Topics#URGENT}
 * @param sealedSuggestion a {@link SuggestionDetails}, sealed for {@code register} under the field
 *     {@code suggestion}; null when there is nothing to suggest, and always for a concern about an
 *     adult
 */
@Serdeable
public record ConcernRecorded(
    UUID concernId,
    String reference,
    @Nullable UUID pupilId,
    List<UUID> schoolIds,
    String level,
    Instant recordedAt,
    Instant observedAt,
    @Nullable String sealedDisclosure,
    @Nullable String sealedSuggestion) {
  public static final String TYPE = "org.lantern.concern.recorded.v1";
  public static final String SUGGESTION_FIELD = "suggestion";

  public UUID subjectId() {
    return pupilId == null ? concernId : pupilId;
  }
}
