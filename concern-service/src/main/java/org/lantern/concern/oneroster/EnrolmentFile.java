package org.lantern.concern.oneroster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Reads {@code enrollments.csv} into the register, after the users. */
final class EnrolmentFile {
  private final Transaction tx;
  private final RosterZip zip;
  private final KnownOrgs orgs;
  private final UserFile users;
  private final Progress progress;
  private final Set<UUID> seen = new HashSet<>();

  EnrolmentFile(Transaction tx, RosterZip zip, KnownOrgs orgs, UserFile users, Progress progress) {
    this.tx = tx;
    this.zip = zip;
    this.orgs = orgs;
    this.users = users;
    this.progress = progress;
  }

  void read() throws IOException {
    Batch<EnrolmentRow> pupils = new Batch<>(this::write);
    Batch<EnrolmentRow> others = new Batch<>(this::check);
    Batch<UUID> endings =
        new Batch<>(ids -> progress.changedPupils.addAll(EnrolmentWrites.end(tx, ids)));
    RosterTable.each(
        zip,
        RosterFile.ENROLLMENTS,
        row -> {
          if (row.toBeDeleted()) {
            UUID id = row.id(SourcedId.Kind.ENROLMENT);
            OrgFiles.once(row, seen, id);
            if (progress.judge(row)) {
              endings.add(id);
            }
            return;
          }
          boolean ofPupil = EnrolmentRow.ofPupil(row);
          EnrolmentRow enrolment = EnrolmentRow.read(row, orgs);
          OrgFiles.once(row, seen, enrolment.id());
          if (progress.judge(row)) {
            (ofPupil ? pupils : others).add(enrolment);
          }
        });
    endings.flush();
    pupils.flush();
    others.flush();
  }

  private void write(List<EnrolmentRow> rows) {
    Set<UUID> known = PupilWrites.among(tx, rows.stream().map(EnrolmentRow::pupilId).toList());
    Map<UUID, UUID> firstSchools = users.firstSchools();
    List<EnrolmentRow> sound = new ArrayList<>(rows.size());
    for (EnrolmentRow row : rows) {
      if (known.contains(row.pupilId())) {
        sound.add(row.withDefault(firstSchools.get(row.pupilId())));
      } else {
        refuse(row, "names a pupil who is in no register and no valid row");
      }
    }
    if (!sound.isEmpty()) {
      progress.changedPupils.addAll(EnrolmentWrites.put(tx, sound));
    }
  }

  /** Who teaches a class is not kept; but a row about nobody is reported. */
  private void check(List<EnrolmentRow> rows) {
    Set<UUID> staff = StaffWrites.among(tx, rows.stream().map(EnrolmentRow::pupilId).toList());
    for (EnrolmentRow row : rows) {
      if (!staff.contains(row.pupilId()) && !users.named().contains(row.pupilId())) {
        refuse(row, "names somebody who is in no register and no row");
      }
    }
  }

  private void refuse(EnrolmentRow row, String reason) {
    progress.refuse(RosterFile.ENROLLMENTS, row.line(), "userSourcedId", reason);
  }
}
