package org.lantern.concern.framework;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version in a list.
 *
 * @param schoolId the school whose own it is; null for the catalogue
 */
@Serdeable
record ListedFrameworkResponse(
    UUID id,
    String code,
    int version,
    String title,
    String kind,
    @Nullable UUID schoolId,
    @Nullable UUID basedOn,
    LocalDate effectiveFrom,
    String state) {
  static ListedFrameworkResponse of(ListedFramework listed) {
    return new ListedFrameworkResponse(
        listed.id(),
        listed.code(),
        listed.version(),
        listed.title(),
        listed.kind().wire(),
        listed.schoolId(),
        listed.basedOn(),
        listed.effectiveFrom(),
        listed.state().wire());
  }
}
