package org.lantern.safeguarding.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a list and in the stream: no name, no UPN, no category and no narrative.
 *
 * @param drill true when a school tries out its alarm, and it is about no child
 * @param holder who has it now: their id in the register, or else their login
 * @param firstActionAt when something was first done about it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AlertResponse(
    UUID id,
    long version,
    String level,
    String reference,
    UUID concernId,
    @Nullable UUID pupilId,
    UUID schoolId,
    String state,
    Instant openedAt,
    int step,
    @Nullable Instant nextStepAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    boolean drill,
    @Nullable String holder,
    @Nullable Instant firstActionAt) {

  public static AlertResponse of(Alert alert) {
    Acknowledgement taken = alert.acknowledgement();
    return new AlertResponse(
        alert.id(),
        alert.version(),
        alert.level().wire(),
        alert.reference(),
        alert.concernId(),
        alert.pupilId(),
        alert.leadSchool(),
        alert.isOpen() ? "open" : "acknowledged",
        alert.openedAt(),
        alert.position().step(),
        alert.nextStepAt(),
        taken == null ? null : taken.acknowledgedBy(),
        taken == null ? null : taken.acknowledgedAt(),
        alert.purpose() == Purpose.DRILL,
        alert.handling().holder(),
        alert.handling().firstActionAt());
  }
}
