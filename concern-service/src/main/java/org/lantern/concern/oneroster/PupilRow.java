package org.lantern.concern.oneroster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.Upn;

/**
 * A row of {@code users.csv} about a pupil.
 *
 * @param firstSchool the main school unless an enrolment says otherwise; null when no org is a
 *     school
 * @param agents the people whom the row links to the pupil: those who are staff are kept out of the
 *     pupil's records, and pupils who share one are of one family
 */
record PupilRow(
    long line,
    UUID id,
    String upn,
    String givenName,
    String familyName,
    @Nullable LocalDate dateOfBirth,
    String yearGroup,
    String careStatus,
    @Nullable LocalDate careFrom,
    @Nullable LocalDate careTo,
    @Nullable UUID firstSchool,
    List<UUID> agents) {
  private static final Set<String> CARE = Set.of("none", "looked-after", "previously-looked-after");

  /** Reads the row; its faults are noted in it. */
  static PupilRow read(RosterRow row, KnownOrgs orgs) {
    row.required("orgSourcedIds");
    List<UUID> schools = orgs.schoolsOf(row, "orgSourcedIds");
    String care = row.text("metadata.careStatus").toLowerCase(Locale.ROOT);
    if (!care.isEmpty() && !CARE.contains(care)) {
      row.fault("metadata.careStatus", "is none of none, looked-after, previously-looked-after");
    }
    return new PupilRow(
        row.line(),
        row.id(SourcedId.Kind.USER),
        upn(row),
        row.required("givenName"),
        row.required("familyName"),
        row.day("metadata.dateOfBirth"),
        yearGroup(row),
        care.isEmpty() ? "none" : care,
        row.day("metadata.careFrom"),
        row.day("metadata.careTo"),
        schools.isEmpty() ? null : schools.getFirst(),
        row.list("agentSourcedIds").stream()
            .map(agent -> SourcedId.of(SourcedId.Kind.USER, agent))
            .distinct()
            .toList());
  }

  private static String upn(RosterRow row) {
    String column = row.text("metadata.upn").isEmpty() ? "identifier" : "metadata.upn";
    return switch (Upn.read(row.text(column))) {
      case Upn.Valid(Upn upn) -> upn.text();
      case Upn.Invalid(Upn.Fault fault) -> {
        row.fault(column, fault.words());
        yield "";
      }
    };
  }

  private static String yearGroup(RosterRow row) {
    List<String> grades = row.list("grades");
    if (grades.isEmpty()) {
      return "Not stated";
    }
    return YearGroup.ofGrade(grades.getFirst())
        .orElseGet(() -> {
          row.fault("grades", "is no year group: N, R, or 1 to 14");
          return "";
        });
  }
}
