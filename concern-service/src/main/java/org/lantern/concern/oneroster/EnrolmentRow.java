package org.lantern.concern.oneroster;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code enrollments.csv} about a pupil. OneRoster enrols in classes; the register keeps
 * the school alone.
 *
 * @param main null when the row does not say
 */
record EnrolmentRow(
    long line,
    UUID id,
    UUID pupilId,
    UUID schoolId,
    @Nullable Boolean main,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** True for a row about a pupil; rows of staff tell who teaches a class, which is not kept. */
  static boolean ofPupil(RosterRow row) {
    return row.required("role").equals("student");
  }

  /** Reads the row; its faults are noted in it. */
  static EnrolmentRow read(RosterRow row, KnownOrgs orgs) {
    UUID school = SourcedId.of(SourcedId.Kind.ORG, row.required("schoolSourcedId"));
    if (row.sound() && !orgs.schools().contains(school)) {
      row.fault("schoolSourcedId", KnownOrgs.UNKNOWN);
    }
    LocalDate from = row.day("beginDate");
    LocalDate to = row.day("endDate");
    if (from != null && to != null && to.isBefore(from)) {
      row.fault("endDate", "lies before beginDate");
    }
    return new EnrolmentRow(
        row.line(),
        row.id(SourcedId.Kind.ENROLMENT),
        SourcedId.of(SourcedId.Kind.USER, row.required("userSourcedId")),
        school,
        main(row),
        from,
        to);
  }

  /** Decides what the row left open: a pupil's first school is the main one, or the only one. */
  EnrolmentRow withDefault(@Nullable UUID firstSchool) {
    boolean isMain = main != null ? main : firstSchool == null || firstSchool.equals(schoolId);
    return new EnrolmentRow(line, id, pupilId, schoolId, isMain, from, to);
  }

  private static @Nullable Boolean main(RosterRow row) {
    return switch (row.text("metadata.registration").toLowerCase(Locale.ROOT)) {
      case "main", "c", "m" -> Boolean.TRUE;
      case "subsidiary", "s" -> Boolean.FALSE;
      case "" -> null;
      default -> {
        row.fault("metadata.registration", "is neither main nor subsidiary");
        yield null;
      }
    };
  }
}
