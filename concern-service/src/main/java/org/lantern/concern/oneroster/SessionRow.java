package org.lantern.concern.oneroster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code academicSessions.csv}: a term, a grading period or a school year. */
record SessionRow(
    UUID id,
    String title,
    String kind,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String schoolYear) {
  private static final Set<String> KINDS =
      Set.of("term", "gradingPeriod", "schoolYear", "semester");

  /** Reads the row; its faults are noted in it. A sound row has both days. */
  static SessionRow read(RosterRow row) {
    SessionRow session =
        new SessionRow(
            row.id(SourcedId.Kind.SESSION),
            row.required("title"),
            row.required("type"),
            row.required("startDate").isEmpty() ? null : row.day("startDate"),
            row.required("endDate").isEmpty() ? null : row.day("endDate"),
            row.required("schoolYear"));
    if (!session.kind.isEmpty() && !KINDS.contains(session.kind)) {
      row.fault("type", "is not a type of session that OneRoster 1.1 names");
    }
    if (!session.schoolYear.isEmpty() && !session.schoolYear.matches("\\d{4}")) {
      row.fault("schoolYear", "is not a year such as 2027");
    }
    if (session.startsOn != null
        && session.endsOn != null
        && session.endsOn.isBefore(session.startsOn)) {
      row.fault("endDate", "lies before startDate");
    }
    return session;
  }
}
