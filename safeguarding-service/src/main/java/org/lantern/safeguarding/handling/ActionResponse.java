package org.lantern.safeguarding.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was done about an alert, for somebody who may read the alert. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActionResponse(
    UUID id,
    String item,
    boolean done,
    Instant doneAt,
    Instant notedAt,
    String notedBy,
    @Nullable UUID corrects,
    @Nullable String note) {
  static ActionResponse of(Action action) {
    return new ActionResponse(
        action.id(),
        action.item().wire(),
        action.done(),
        action.doneAt(),
        action.notedAt(),
        action.notedBy(),
        action.corrects(),
        action.note());
  }
}
