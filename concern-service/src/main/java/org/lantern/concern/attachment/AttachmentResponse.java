package org.lantern.concern.attachment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as the API shows it.
 *
 * @param type the media type that its content was found to be of
 */
@Serdeable
record AttachmentResponse(
    UUID id,
    String name,
    String type,
    long bytes,
    Instant at,
    String by,
    @Schema(
            description =
                "not-scanned, waiting, clean or infected; waiting and infected files"
                    + " cannot be opened")
        String scan,
    @Schema(description = "Why nobody may open it now, in words; null when it can be opened")
        @Nullable String withheld) {
  static AttachmentResponse of(Attachment file) {
    return new AttachmentResponse(
        file.id(),
        file.name(),
        file.type().mediaType(),
        file.bytes(),
        file.addedAt(),
        file.addedBy(),
        file.scan().wire(),
        file.isWithheld() ? file.state() : null);
  }
}
