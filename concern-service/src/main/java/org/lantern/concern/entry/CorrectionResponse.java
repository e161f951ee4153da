package org.lantern.concern.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the API shows it.
 *
 * @param field the name of what it corrects, null where it is about the whole
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CorrectionResponse(
    UUID id, Instant at, String by, @Nullable String field, String text) {
  public static CorrectionResponse of(Correction correction) {
    return new CorrectionResponse(
        correction.id(),
        correction.at(),
        correction.byName(),
        correction.field(),
        correction.text());
  }
}
