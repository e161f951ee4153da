package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An urgent disclosure, or a concern that was raised to urgent later. Topic {@link Topics#URGENT},
 * key: pupil, or concern where the pupil is unknown.
 *
 * @param schoolIds never empty; the first is the named lead, others are alerted too (dual
 *     registration)
 * @param level {@link Level#wire}
 * @param sealed a {@link DisclosureDetails} as JSON, sealed for the audience {@code disclosure},
 *     bound to the event's id, to {@link #subjectId} and to the field {@code details}
 */
@Serdeable
public record DisclosureRaised(
    UUID concernId,
    String reference,
    @Nullable UUID pupilId,
    List<UUID> schoolIds,
    String level,
    Instant recordedAt,
    String sealed) {
  public static final String TYPE = "org.lantern.disclosure.raised.v1";
  public static final String FIELD = "details";

  /** What sealed fields are bound to: the pupil, or the concern where the pupil is unknown. */
  public UUID subjectId() {
    return pupilId == null ? concernId : pupilId;
  }
}
