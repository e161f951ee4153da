package org.lantern.concern.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.attachment.CheckFile;
import org.lantern.concern.attachment.FileType;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.time.Times;

/**
 * One import under way. What was brought before is told by its {@link ExportIds}. Not thread-safe.
 */
final class HistoryImport {
  static final int MOST_LISTED = 1_000;

  private static final int AT_A_TIME = 200;

  private final Transaction tx;
  private final Histories histories;
  private final CheckFile checkFile;
  private final UUID id;
  private final UUID schoolId;
  private final Origin origin;

  private final Map<UUID, EarlierRecord> found = new LinkedHashMap<>();
  private final Map<String, List<UUID>> recordsOfFile = new HashMap<>();
  private final Set<String> brought = new HashSet<>();
  private final List<RejectedRow> rejections = new ArrayList<>();
  private int rejected;
  private int repeated;
  private int inZip;
  private int matched;
  private int known;
  private int refused;
  private int unnamed;

  HistoryImport(
      Transaction tx,
      Histories histories,
      CheckFile checkFile,
      UUID id,
      UUID schoolId,
      Origin origin) {
    this.tx = tx;
    this.histories = histories;
    this.checkFile = checkFile;
    this.id = id;
    this.schoolId = schoolId;
    this.origin = origin;
  }

  /** Writes everything and answers what it came to; throws {@link ExportUnreadable}. */
  HistoryReport take(String login, SentExport sent) {
    Instant now = Times.micros(histories.now(tx));
    byte[] csv = Objects.requireNonNull(sent.csv());
    SchoolPupils pupils = new SchoolPupils(histories.pupilsOf(tx, schoolId));
    int read = ExportFile.read(csv, origin, now, row -> match(pupils, row), this::reject);
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
    original("export.csv", "text/csv", csv);
    byte[] zip = sent.zip();
    if (zip != null) {
      original("files.zip", "application/zip", zip);
      ExportZip.read(zip, this::file);
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
            new HistoryReport.Files(inZip, matched, known, refused, unnamed, missing()),
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
        row.files()
            .forEach(name ->
                recordsOfFile
                    .computeIfAbsent(ExportZip.bare(name), _ -> new ArrayList<>())
                    .add(entryId));
      }
    }
  }

  private void reject(RejectedRow row) {
    rejected++;
    if (rejections.size() < MOST_LISTED) {
      rejections.add(row);
    }
  }

  private void file(String name, byte[] content) {
    inZip++;
    List<UUID> records = recordsOfFile.get(name);
    if (records == null) {
      unnamed++;
      return;
    }
    FileType type = checkFile.check(content).orElse(null);
    if (type == null) {
      refused++;
      brought.add(name);
      return;
    }
    boolean isNew = false;
    for (UUID entryId : new HashSet<>(records)) {
      EarlierFile file = file(entryId + "/" + name, name, type.mediaType(), content);
      isNew |= histories.add(tx, id, entryId, file, content);
    }
    if (isNew) {
      matched++;
    } else {
      known++;
    }
    brought.add(name);
  }

  /** What was brought is kept as it came, and opened by nobody through a page. */
  private void original(String name, String mediaType, byte[] content) {
    histories.add(
        tx, id, null, file("original/" + schoolId, name, mediaType, content), content);
  }

  private EarlierFile file(String of, String name, String mediaType, byte[] content) {
    return new EarlierFile(
        ExportIds.file(of, content),
        schoolId,
        name,
        mediaType,
        content.length,
        JdbcHistories.portions(content.length));
  }

  private int missing() {
    return (int) recordsOfFile.keySet().stream().filter(name -> !brought.contains(name)).count();
  }
}
