package org.lantern.concern.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what the caller recorded.
 *
 * @param state of the receipt: {@code recorded}, {@code delivered} or {@code acknowledged}
 * @param readable false where only the receipt is left to them; what follows is null then
 * @param advisedAt when the SENCO answered, the latest of several schools; null where nobody has
 * @param adviceNew true where the caller has not read that answer yet; null where there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnEntryResponse(
    UUID id,
    String reference,
    String state,
    Instant stateAt,
    Instant observedAt,
    Instant recordedAt,
    boolean readable,
    @Nullable String level,
    @Nullable String category,
    @Nullable String categoryName,
    @Nullable Pupil pupil,
    @Nullable Instant advisedAt,
    @Nullable Boolean adviceNew) {

  /** The pupil as a list shows one. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Pupil(UUID id, String name, @Nullable String yearGroup) {}

  static OwnEntryResponse of(OwnEntry own) {
    OwnEntry.Shown shown = own.shown();
    return new OwnEntryResponse(
        own.receipt().concernId(),
        own.receipt().reference(),
        own.receipt().state().wire(),
        own.receipt().at(),
        own.observedAt(),
        own.receipt().recordedAt(),
        shown != null,
        shown == null ? null : shown.level().wire(),
        shown == null ? null : shown.category(),
        shown == null ? null : shown.categoryName(),
        shown == null ? null : pupil(shown),
        shown == null ? null : shown.advisedAt(),
        shown == null || shown.advisedAt() == null ? null : shown.adviceNew());
  }

  private static @Nullable Pupil pupil(OwnEntry.Shown shown) {
    UUID id = shown.pupilId();
    String name = shown.pupilName();
    return id == null || name == null ? null : new Pupil(id, name, shown.yearGroup());
  }
}
