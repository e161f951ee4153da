package org.lantern.concern.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that another system kept.
 *
 * @param origin {@code cpoms} or {@code myconcern}
 * @param recordedAt null where the export does not say
 * @param named files that it names, also those that nobody brought
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EarlierResponse(
    UUID id,
    String origin,
    String reference,
    Instant happenedAt,
    @Nullable Instant recordedAt,
    String category,
    String text,
    String actions,
    String reporter,
    List<String> named,
    List<File> files) {

  /** One file; its content is at {@code /api/earlier-files/{id}}. */
  @Serdeable
  record File(UUID id, String name, String type, long bytes) {}

  static EarlierResponse of(EarlierRecord one) {
    EarlierRecord.Words words = one.words();
    return new EarlierResponse(
        one.id(),
        one.origin().wire(),
        words.reference(),
        one.happenedAt(),
        one.recordedAt(),
        words.category(),
        words.text(),
        words.actions(),
        words.reporter(),
        words.named(),
        one.files().stream()
            .map(file -> new File(file.id(), file.name(), file.mediaType(), file.bytes()))
            .toList());
  }
}
