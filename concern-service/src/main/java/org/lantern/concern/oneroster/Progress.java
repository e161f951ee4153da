package org.lantern.concern.oneroster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an import has come to so far. Not thread-safe: it belongs to one import. */
final class Progress {
  /** More faults than this are counted and not listed, so that a wrong file fills no memory. */
  static final int MOST_LISTED = 10_000;

  private final List<Rejection> rejections = new ArrayList<>();
  private int accepted;
  private int rejectedRows;

  final Set<UUID> changedSchools = new LinkedHashSet<>();
  final Set<UUID> changedStaff = new LinkedHashSet<>();
  final Set<UUID> changedPupils = new LinkedHashSet<>();
  final Set<UUID> removed = new LinkedHashSet<>();

  /** Counts a row by whether it is sound, and answers that. */
  boolean judge(RosterRow row) {
    if (row.sound()) {
      accepted++;
      return true;
    }
    rejectedRows++;
    row.faults().forEach(this::list);
    return false;
  }

  /** Takes back a row that was counted as accepted: a later look at the register refused it. */
  void refuse(RosterFile file, long line, String field, String reason) {
    accepted--;
    rejectedRows++;
    list(new Rejection(file.fileName(), line, field, reason));
  }

  /** Reports a part of a row that is left out while the row itself is kept. */
  void leaveOut(RosterFile file, long line, String field, String reason) {
    list(new Rejection(file.fileName(), line, field, reason));
  }

  int accepted() {
    return accepted;
  }

  int rejectedRows() {
    return rejectedRows;
  }

  /** The faults by file, in the order in which files are read, and line. */
  List<Rejection> rejections() {
    return rejections.stream()
        .sorted(
            Comparator.comparing((Rejection one) -> RosterFile.of(one.file()).orElseThrow())
                .thenComparingLong(Rejection::line))
        .toList();
  }

  private void list(Rejection rejection) {
    if (rejections.size() < MOST_LISTED) {
      rejections.add(rejection);
    }
  }
}
