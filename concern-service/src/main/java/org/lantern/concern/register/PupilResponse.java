package org.lantern.concern.register;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A pupil in a list. */
@Serdeable
record PupilResponse(UUID id, String upn, String name, String yearGroup, SchoolResponse school) {
  static PupilResponse of(FoundPupil pupil) {
    return new PupilResponse(
        pupil.id(),
        pupil.upn(),
        pupil.name(),
        pupil.yearGroup(),
        new SchoolResponse(pupil.school().id(), pupil.school().name()));
  }

  /** The school beside the pupil. */
  @Serdeable
  record SchoolResponse(UUID id, String name) {}
}
