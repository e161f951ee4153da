package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the register now has them. Topic {@link Topics#REGISTER}, key: pupil. Erasure is a
 * tombstone.
 *
 * @param sealed a {@link PupilDetails}, sealed for {@code register} under the field {@code details}
 */
@Serdeable
public record PupilRegistered(UUID pupilId, List<Enrolment> enrolments, String sealed) {
  public static final String TYPE = "org.lantern.pupil.registered.v1";
  public static final String FIELD = "details";

  /**
   * A place at a school.
   *
   * @param main false for a subsidiary registration
   * @param to the last day, null while it lasts
   */
  @Serdeable
  public record Enrolment(
      UUID schoolId, boolean main, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * Travels sealed.
   *
   * @param careStatus {@code none}, {@code looked-after} or {@code previously-looked-after}
   * @param familyStaffIds members of staff who are family, and are kept out of this pupil's records
   * @param familyKeys what the pupil has in common with others of the family: pupils who share a
   *     key share a parent or carer. Whose it is cannot be read from a key. It holds as long as
   *     this is the latest of the pupil; null from a register that does not send it yet
   */
  @Serdeable
  public record PupilDetails(
      String upn,
      String givenName,
      String familyName,
      @Nullable LocalDate dateOfBirth,
      String yearGroup,
      String careStatus,
      List<UUID> familyStaffIds,
      @Nullable List<UUID> familyKeys) {
    public String name() {
      return givenName + " " + familyName;
    }
  }
}
