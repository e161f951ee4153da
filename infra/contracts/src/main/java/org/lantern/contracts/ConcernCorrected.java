package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction was added to an entry of which safeguarding knows. Topic {@link Topics#CONCERN},
 * key: pupil, or concern where the pupil is unknown. Its words are not in it: they are read at the
 * entry, by those who may. It may arrive before the event that tells of the concern.
 *
 * @param schoolIds never empty; the first is the named lead
 * @param level {@link Level#wire}, {@code review} or {@code urgent}
 */
@Serdeable
public record ConcernCorrected(
    UUID concernId,
    @Nullable UUID pupilId,
    List<UUID> schoolIds,
    String level,
    Instant correctedAt) {
  public static final String TYPE = "org.lantern.concern.corrected.v1";

  public UUID subjectId() {
    return pupilId == null ? concernId : pupilId;
  }
}
