package org.lantern.concern.ownframework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;

/**
 * A school's draft of its own framework.
 *
 * @param basedOn the version that it was copied from
 * @param state open, published or discarded
 * @param publishedAs the version that it became
 * @param document null in a list
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DraftResponse(
    UUID id,
    int version,
    UUID schoolId,
    String code,
    String title,
    UUID basedOn,
    String state,
    @Nullable UUID publishedAs,
    Instant changedAt,
    String changedBy,
    @Nullable Framework document) {

  static DraftResponse listed(Draft draft) {
    return of(draft, null);
  }

  static DraftResponse whole(Draft draft) {
    return of(draft, draft.document());
  }

  private static DraftResponse of(Draft draft, @Nullable Framework document) {
    return new DraftResponse(
        draft.id(),
        draft.version(),
        draft.schoolId(),
        draft.document().code(),
        draft.document().title(),
        draft.basedOn(),
        draft.state().wire(),
        draft.publishedAs(),
        draft.changedAt(),
        draft.changedBy(),
        document);
  }
}
