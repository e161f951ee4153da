package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a concern suggests now, in place of all that it suggested before: it was put under another
 * category, or another entry that counted with it is gone. Topic {@link Topics#CONCERN}, key:
 * pupil. It may arrive before the event that recorded the concern; of several the one with the
 * latest {@code reassessedAt} holds.
 *
 * @param schoolIds never empty; the first is the named lead
 * @param sealedSuggestion a {@link SuggestionDetails}, sealed for {@code register} under the field
 *     {@link ConcernRecorded#SUGGESTION_FIELD}; null when there is nothing to suggest any more
 */
@Serdeable
public record ConcernReassessed(
    UUID concernId,
    String reference,
    UUID pupilId,
    List<UUID> schoolIds,
    Instant recordedAt,
    Instant reassessedAt,
    @Nullable String sealedSuggestion) {
  public static final String TYPE = "org.lantern.concern.reassessed.v1";
}
