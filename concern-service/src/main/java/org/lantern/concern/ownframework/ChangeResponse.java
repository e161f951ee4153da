package org.lantern.concern.ownframework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a draft.
 *
 * @param action for instance {@code changed} or {@code left-out}
 * @param itemId null for what concerns the whole
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangeResponse(
    int version,
    String action,
    @Nullable String itemId,
    @Nullable String before,
    @Nullable String after,
    Instant at,
    String by) {

  static ChangeResponse of(Change change) {
    return new ChangeResponse(
        change.version(),
        change.action().wire(),
        change.itemId(),
        change.before(),
        change.after(),
        change.at(),
        change.by());
  }
}
