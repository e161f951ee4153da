package org.lantern.concern.oneroster;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A row of {@code orgs.csv}.
 *
 * @param isSchool false for the trust, an authority or a department: known, but not kept
 */
record SchoolRow(
    UUID id,
    boolean isSchool,
    String name,
    String phase,
    String urn,
    String laestab,
    String localAuthority) {
  private static final Set<String> NOT_SCHOOLS =
      Set.of("department", "district", "local", "state", "national");
  private static final Set<String> PHASES =
      Set.of(
          "nursery",
          "primary",
          "middle",
          "secondary",
          "all-through",
          "post-16",
          "special",
          "alternative");

  /** Reads the row; its faults are noted in it. */
  static SchoolRow read(RosterRow row) {
    UUID id = row.id(SourcedId.Kind.ORG);
    String type = row.required("type").toLowerCase(Locale.ROOT);
    boolean isSchool = type.equals("school");
    if (!isSchool && !type.isEmpty() && !NOT_SCHOOLS.contains(type)) {
      row.fault("type", "is not a type of organisation that OneRoster 1.1 names");
    }
    if (row.toBeDeleted() && isSchool) {
      row.fault("status", "a school is not removed by an import: end its enrolments and posts");
    }
    String phase = row.text("metadata.phase").toLowerCase(Locale.ROOT);
    if (!phase.isEmpty() && !PHASES.contains(phase)) {
      row.fault(
          "metadata.phase", "is none of " + String.join(", ", PHASES.stream().sorted().toList()));
    }
    return new SchoolRow(
        id,
        isSchool,
        row.required("name"),
        phase.isEmpty() ? "unknown" : phase,
        row.either("metadata.urn", "identifier"),
        row.text("metadata.laestab"),
        row.text("metadata.localAuthority"));
  }
}
