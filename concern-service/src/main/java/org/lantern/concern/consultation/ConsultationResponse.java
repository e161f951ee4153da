package org.lantern.concern.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Page;

/** A page of what the SENCO is asked about; no name and no word stands in it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConsultationResponse(List<Item> items, @Nullable String next) {

  /**
   * One of them: {@code GET /api/concerns/{id}} shows it.
   *
   * @param answeredAt null while it waits
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Item(
      UUID id,
      String reference,
      @Nullable UUID pupilId,
      UUID schoolId,
      Instant recordedAt,
      @Nullable Instant answeredAt) {}

  static ConsultationResponse of(Page<Consultation> page) {
    return new ConsultationResponse(
        page.items().stream()
            .map(one ->
                new Item(
                    one.concernId(),
                    one.reference(),
                    one.pupilId(),
                    one.schoolId(),
                    one.askedAt(),
                    one.answeredAt()))
            .toList(),
        page.next());
  }
}
