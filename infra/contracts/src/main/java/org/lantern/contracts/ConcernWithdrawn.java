package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry was on the wrong child and was taken off them. Topic {@link Topics#CONCERN}, key: the
 * wrong child, or the concern where it stood on none. What stands in its place is told like any
 * concern, and nothing here says which one that is. It may arrive before the event that recorded
 * the concern; nothing follows it.
 *
 * @param pupilId the wrong child
 * @param schoolIds never empty; the first is the named lead
 * @param level {@link Level#wire}
 */
@Serdeable
public record ConcernWithdrawn(
    UUID concernId,
    @Nullable UUID pupilId,
    List<UUID> schoolIds,
    String level,
    Instant withdrawnAt) {
  public static final String TYPE = "org.lantern.concern.withdrawn.v1";

  public UUID subjectId() {
    return pupilId == null ? concernId : pupilId;
  }
}
