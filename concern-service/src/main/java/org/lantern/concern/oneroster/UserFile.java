package org.lantern.concern.oneroster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/**
 * Reads {@code users.csv} into the register, twice: first removals and staff, so that pupils can be
 * linked to relatives among them whatever the order of the rows, then pupils.
 */
final class UserFile {
  private static final String UPN = "identifier";

  private final Transaction tx;
  private final RosterZip zip;
  private final KnownOrgs orgs;
  private final Progress progress;
  private final FamilyKeys familyKeys;

  private final Set<UUID> named = new HashSet<>();
  private final Set<UUID> seen = new HashSet<>();
  private final Map<UUID, UUID> firstSchools = new HashMap<>();
  private final Set<String> upns = new HashSet<>();
  private final List<PupilRow> numberTaken = new ArrayList<>();

  UserFile(Transaction tx, RosterZip zip, KnownOrgs orgs, Progress progress) {
    this.tx = tx;
    this.zip = zip;
    this.orgs = orgs;
    this.progress = progress;
    this.familyKeys = FamilyKeys.of(tx);
  }

  /** Everybody whom the file names, kept or not. */
  Set<UUID> named() {
    return named;
  }

  /**
   * The first school of each pupil of the file: the main one unless an enrolment says otherwise.
   */
  Map<UUID, UUID> firstSchools() {
    return firstSchools;
  }

  void removalsAndStaff() throws IOException {
    Batch<StaffRow> staff =
        new Batch<>(rows -> progress.changedStaff.addAll(StaffWrites.put(tx, rows)));
    Batch<UUID> removals = new Batch<>(this::remove);
    RosterTable.each(
        zip,
        RosterFile.USERS,
        row -> {
          if (row.toBeDeleted()) {
            UUID id = row.id(SourcedId.Kind.USER);
            OrgFiles.once(row, seen, id);
            if (progress.judge(row)) {
              removals.add(id);
            }
            return;
          }
          UserKind kind = UserKind.of(row);
          UUID id = row.id(SourcedId.Kind.USER);
          if (row.sound()) {
            named.add(id);
          }
          switch (kind) {
            case STAFF -> {
              StaffRow read = StaffRow.read(row, orgs);
              OrgFiles.once(row, seen, id);
              if (progress.judge(row)) {
                staff.add(read);
              }
            }
            case NOT_KEPT -> progress.judge(row);
            case PUPIL -> {
              // The second reading takes these; a fault found here shows again there.
            }
          }
        });
    removals.flush();
    staff.flush();
  }

  void pupils() throws IOException {
    Batch<PupilRow> batch = new Batch<>(rows -> write(rows, false));
    RosterTable.each(
        zip,
        RosterFile.USERS,
        row -> {
          if (row.toBeDeleted() || UserKind.of(row) != UserKind.PUPIL) {
            return;
          }
          PupilRow pupil = PupilRow.read(row, orgs);
          OrgFiles.once(row, seen, pupil.id());
          if (row.sound() && !upns.add(pupil.upn())) {
            row.fault(UPN, "is the UPN of another pupil in this file");
          }
          if (progress.judge(row)) {
            if (pupil.firstSchool() != null) {
              firstSchools.put(pupil.id(), pupil.firstSchool());
            }
            batch.add(pupil);
          }
        });
    batch.flush();
    List<PupilRow> again = List.copyOf(numberTaken);
    if (!again.isEmpty()) {
      write(again, true);
    }
  }

  private void remove(List<UUID> ids) {
    progress.removed.addAll(PupilWrites.remove(tx, ids));
    progress.removed.addAll(StaffWrites.remove(tx, ids));
  }

  /**
   * A number that another pupil holds may come free further down in the file: the row waits for the
   * end, and is refused only then.
   */
  private void write(List<PupilRow> rows, boolean last) {
    Map<String, UUID> holders = PupilWrites.holders(tx, rows.stream().map(PupilRow::upn).toList());
    List<PupilRow> free = new ArrayList<>(rows.size());
    for (PupilRow row : rows) {
      if (holders.getOrDefault(row.upn(), row.id()).equals(row.id())) {
        free.add(row);
      } else if (last) {
        progress.refuse(
            RosterFile.USERS, row.line(), UPN, "is the UPN of another pupil in the register");
      } else {
        numberTaken.add(row);
      }
    }
    if (!free.isEmpty()) {
      progress.changedPupils.addAll(PupilWrites.put(tx, free, relatives(free)));
      PupilWrites.putKeys(tx, free, familyKeys);
    }
  }

  private List<PupilWrites.Relative> relatives(List<PupilRow> rows) {
    Set<UUID> agents = new HashSet<>();
    rows.forEach(row -> agents.addAll(row.agents()));
    Set<UUID> staff = StaffWrites.among(tx, agents);
    List<PupilWrites.Relative> relatives = new ArrayList<>();
    for (PupilRow row : rows) {
      for (UUID agent : row.agents()) {
        if (staff.contains(agent)) {
          relatives.add(new PupilWrites.Relative(row.id(), agent));
        } else if (!named.contains(agent)) {
          progress.leaveOut(
              RosterFile.USERS,
              row.line(),
              "agentSourcedIds",
              "names somebody who is in no register and no row; nobody among the staff is kept out by it");
        }
      }
    }
    return relatives;
  }
}
