package org.lantern.concern.oneroster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files that are read, with the columns that each must have. All other files, {@code
 * manifest.csv} among them, and all other columns are ignored; columns may stand in any order.
 *
 * <p>Absence means nothing: whoever is not in a file stays as they are. To remove somebody, send
 * the row with the status {@code tobedeleted}. A row for a member of staff tells all their posts,
 * and a row for a pupil all their relatives: what is missing there ends.
 *
 * <p>Extensions:
 *
 * <ul>
 *   <li>{@code orgs}: {@code metadata.urn} (or {@code identifier}), {@code metadata.laestab},
 *       {@code metadata.phase}, {@code metadata.localAuthority}.
 *   <li>{@code users}, pupils: {@code metadata.upn} (or {@code identifier}), {@code
 *       metadata.dateOfBirth}, {@code metadata.careStatus} ({@code none}, {@code looked-after},
 *       {@code previously-looked-after}) with {@code metadata.careFrom} and {@code
 *       metadata.careTo}. The first of {@code grades} is the year group. Those of {@code
 *       agentSourcedIds} who are staff are family, and are kept out of the pupil's records; pupils
 *       who name the same one, staff or not, are of one family ({@link FamilyKeys}).
 *   <li>{@code users}, staff: everybody has the post {@code staff} at each school of {@code
 *       orgSourcedIds}; {@code metadata.posts} adds others, separated by commas: {@code dsl} at all
 *       these schools, {@code dsl@ORG} at one, {@code trust-safeguarding} at none.
 *   <li>{@code enrollments}: {@code metadata.registration} is {@code main} or {@code subsidiary}
 *       (or the census codes C, M, S); without it a pupil's first org is the main school.
 * </ul>
 */
enum RosterFile {
  ORGS("orgs.csv", "sourcedId", "name", "type"),
  ACADEMIC_SESSIONS(
      "academicSessions.csv", "sourcedId", "title", "type", "startDate", "endDate", "schoolYear"),
  USERS("users.csv", "sourcedId", "orgSourcedIds", "role", "givenName", "familyName"),
  ENROLLMENTS("enrollments.csv", "sourcedId", "schoolSourcedId", "userSourcedId", "role");

  private final String fileName;
  private final List<String> columns;

  RosterFile(String fileName, String... columns) {
    this.fileName = fileName;
    this.columns = List.of(columns);
  }

  String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }

  /** The file of that name, in whatever folder and case; empty for one that is not read. */
  static Optional<RosterFile> of(String entryName) {
    String plain = entryName.substring(entryName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (RosterFile file : values()) {
      if (file.fileName.toLowerCase(Locale.ROOT).equals(plain)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
