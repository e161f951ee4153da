package org.lantern.safeguarding.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert about one concern. It is open until a person acknowledges it; an open alert always has
 * a next step.
 *
 * @param schoolIds never empty; the first leads
 * @param version rises with every change
 * @param nextStepAt null once acknowledged
 * @param unreadable true while the sealed details could not be opened here
 * @param handling who sees to it, and what was done
 */
public record Alert(
    UUID id,
    UUID concernId,
    String reference,
    @Nullable UUID pupilId,
    List<UUID> schoolIds,
    Set<UUID> excluded,
    Route route,
    Urgency level,
    long version,
    Instant openedAt,
    Position position,
    Policy policy,
    @Nullable Instant nextStepAt,
    @Nullable Acknowledgement acknowledgement,
    boolean unreadable,
    long change,
    Purpose purpose,
    Handling handling) {

  public Alert {
    schoolIds = List.copyOf(schoolIds);
    excluded = Set.copyOf(excluded);
  }

  /** The one alert that a concern can have: the same on every instance, without asking. */
  public static UUID idOf(UUID concernId) {
    return UUID.nameUUIDFromBytes(
        ("lantern/alert/" + concernId).getBytes(StandardCharsets.US_ASCII));
  }

  public UUID leadSchool() {
    return schoolIds.getFirst();
  }

  public boolean isOpen() {
    return acknowledgement == null;
  }

  /** Where it stands in its life: what happens next is decided there. */
  public AlertLife life() {
    return new AlertLife(position, nextStepAt, acknowledgement, handling);
  }

  public Visibility visibility(Set<UUID> readers) {
    return new Visibility(route, Set.copyOf(schoolIds), excluded, readers);
  }
}
