package org.lantern.concern.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.attachment.CheckFile;
import org.lantern.platform.database.Transaction;

/**
 * One import under way: first it looks at what was sent, then it writes. What was brought before is
 * told by its {@link ExportIds}. Not thread-safe.
 */
final class HistoryImport {
  static final int MOST_LISTED = 1_000;

  private static final int AT_A_TIME = 200;

  private final Histories histories;
  private final ImportedFiles files;
  private final UUID id;
  private final UUID schoolId;
  private final Origin origin;
  private final Instant now;

  private final Map<UUID, EarlierRecord> found = new LinkedHashMap<>();
  private final List<RejectedRow> rejections = new ArrayList<>();
  private int read;
  private int rejected;
  private int repeated;

  HistoryImport(
      Histories histories,
      EarlierFiles files,
      CheckFile checkFile,
      UUID id,
      UUID schoolId,
      Origin origin,
      Instant now) {
    this.histories = histories;
    this.files = new ImportedFiles(files, checkFile, id, schoolId);
    this.id = id;
    this.schoolId = schoolId;
    this.origin = origin;
    this.now = now;
  }

  /**
   * Reads every row and has every file scanned, which may take minutes: no transaction is open.
   * Throws {@link ExportUnreadable}.
   */
  void look(SchoolPupils pupils, SentExport sent) {
    byte[] csv = Objects.requireNonNull(sent.csv());
    read = ExportFile.read(csv, origin, now, row -> match(pupils, row), this::reject);
    byte[] zip = sent.zip();
    if (zip != null) {
      ExportZip.read(zip, files::check);
    }
  }

  /** Writes what {@link #look} found good and answers what it came to. */
  HistoryReport write(Transaction tx, String login, SentExport sent) {
    Set<UUID> before = histories.known(tx, found.keySet());

    // The import stands first, for all else refers to it; its counts are known at the end.
    histories.begin(tx, id, schoolId, origin, login, now);
    int waiting = 0;
    for (EarlierRecord entry : found.values()) {
      if (!before.contains(entry.id())) {
        histories.add(tx, id, entry);
        if (++waiting % AT_A_TIME == 0) {
          tx.run();
        }
      }
    }
    files.keep(tx, "export.csv", "text/csv", Objects.requireNonNull(sent.csv()));
    byte[] zip = sent.zip();
    if (zip != null) {
      files.keep(tx, "files.zip", "application/zip", zip);
      ExportZip.read(zip, (name, content) -> files.write(tx, name, content));
    }
    HistoryReport report =
        new HistoryReport(
            id,
            schoolId,
            origin,
            login,
            now,
            new HistoryReport.Rows(
                read, found.size() - before.size(), before.size() + repeated, rejected),
            files.report(),
            List.copyOf(rejections));
    histories.finish(tx, report);
    return report;
  }

  private void match(SchoolPupils pupils, Exported row) {
    switch (pupils.match(row)) {
      case Matched.Nobody(String column, String reason) ->
          reject(new RejectedRow(row.line(), column, reason));
      case Matched.Pupil(UUID pupilId, List<UUID> family) -> {
        UUID entryId = ExportIds.record(schoolId, origin, pupilId, row);
        EarlierRecord.Words words =
            new EarlierRecord.Words(
                row.reference(),
                row.category(),
                row.text(),
                row.actions(),
                row.reporter(),
                row.files());
        EarlierRecord entry =
            new EarlierRecord(
                entryId,
                schoolId,
                pupilId,
                origin,
                row.happenedAt(),
                row.recordedAt(),
                family,
                words,
                List.of());
        if (found.putIfAbsent(entryId, entry) != null) {
          repeated++;
        }
        row.files().forEach(name -> files.named(name, entryId));
      }
    }
  }

  private void reject(RejectedRow row) {
    rejected++;
    if (rejections.size() < MOST_LISTED) {
      rejections.add(row);
    }
  }
}
