package org.lantern.concern.oneroster;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Reads {@code orgs.csv} and {@code academicSessions.csv} into the register. */
final class OrgFiles {
  private final Transaction tx;
  private final RosterZip zip;
  private final Progress progress;

  OrgFiles(Transaction tx, RosterZip zip, Progress progress) {
    this.tx = tx;
    this.zip = zip;
    this.progress = progress;
  }

  /** Writes the schools and answers every organisation that later rows may name. */
  KnownOrgs schools() throws IOException {
    Set<UUID> others = new HashSet<>();
    Set<UUID> seen = new HashSet<>();
    Batch<SchoolRow> batch =
        new Batch<>(rows -> progress.changedSchools.addAll(SchoolWrites.put(tx, rows)));
    RosterTable.each(
        zip,
        RosterFile.ORGS,
        row -> {
          SchoolRow school = SchoolRow.read(row);
          once(row, seen, school.id());
          if (!progress.judge(row)) {
            return;
          }
          if (school.isSchool()) {
            batch.add(school);
          } else {
            others.add(school.id());
          }
        });
    batch.flush();
    return new KnownOrgs(new HashSet<>(SchoolWrites.known(tx)), others);
  }

  void sessions() throws IOException {
    Set<UUID> seen = new HashSet<>();
    Batch<SessionRow> batch = new Batch<>(rows -> SchoolWrites.putSessions(tx, rows));
    RosterTable.each(
        zip,
        RosterFile.ACADEMIC_SESSIONS,
        row -> {
          if (row.toBeDeleted()) {
            UUID id = row.id(SourcedId.Kind.SESSION);
            if (progress.judge(row)) {
              SchoolWrites.removeSessions(tx, List.of(id));
            }
            return;
          }
          SessionRow session = SessionRow.read(row);
          once(row, seen, session.id());
          if (progress.judge(row)) {
            batch.add(session);
          }
        });
    batch.flush();
  }

  /** A second row with the same id is a fault: which of the two is meant cannot be known. */
  static void once(RosterRow row, Set<UUID> seen, UUID id) {
    if (row.sound() && !seen.add(id)) {
      row.fault("sourcedId", "stands in this file twice; the first row was taken");
    }
  }
}
