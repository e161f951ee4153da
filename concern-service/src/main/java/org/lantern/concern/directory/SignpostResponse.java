package org.lantern.concern.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the directory as the API shows it.
 *
 * @param id null for a kind that the authority has no entry of yet
 * @param version null in a list
 * @param toFill there is no way to reach it yet: the trust has to fill it in
 * @param parents the code; {@code parentsText} says it in a sentence
 * @param checkedOn null: not yet checked by the trust
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignpostResponse(
    @Nullable UUID id,
    @Nullable Integer version,
    String kind,
    String kindName,
    @Nullable String localAuthority,
    String name,
    String whatFor,
    @Nullable String phone,
    @Nullable String webAddress,
    @Nullable String openingHours,
    boolean toFill,
    String decidedBy,
    String parents,
    String parentsText,
    String source,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable LocalDate checkedOn,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    @Nullable String reason) {

  static SignpostResponse of(Listed line) {
    return of(line.id(), null, line.kindName(), line.contact(), null, null, null);
  }

  static SignpostResponse of(Signpost signpost) {
    return of(
        signpost.id(),
        signpost.version(),
        signpost.kindName(),
        signpost.contact(),
        signpost.changedAt(),
        signpost.changedBy(),
        signpost.reason());
  }

  private static SignpostResponse of(
      @Nullable UUID id,
      @Nullable Integer version,
      String kindName,
      Contact contact,
      @Nullable Instant changedAt,
      @Nullable String changedBy,
      @Nullable String reason) {
    return new SignpostResponse(
        id,
        version,
        contact.kind(),
        kindName,
        contact.localAuthority(),
        contact.name(),
        contact.whatFor(),
        contact.phone(),
        contact.webAddress(),
        contact.openingHours(),
        contact.toFill(),
        contact.decidedBy(),
        contact.parents().wire(),
        contact.parents().words(),
        contact.source(),
        contact.effectiveFrom(),
        contact.effectiveTo(),
        contact.checkedOn(),
        changedAt,
        changedBy,
        reason);
  }
}
