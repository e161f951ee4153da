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
import org.lantern.concern.upload.Portions;
import org.lantern.platform.database.Transaction;

/**
 * One import under way: first it looks at what was sent, then it writes. What was brought before is
 * told by its {@link ExportIds}. Not thread-safe.
 */
final class HistoryImport {
  static final int MOST_LISTED = 1_000;

  private static final int AT_A_TIME = 200;

  private final Histories histories;
  private final EarlierFiles files;
  private final CheckFile checkFile;
  private final UUID id;
  private final UUID schoolId;
  private final Origin origin;
  private final Instant now;

  private final Map<UUID, EarlierRecord> found = new LinkedHashMap<>();
  private final Map<String, List<UUID>> recordsOfFile = new HashMap<>();
  private final Set<String> brought = new HashSet<>();
  private final Map<Integer, FileType> taken = new HashMap<>();
  private final List<RejectedRow> rejections = new ArrayList<>();
  private int read;
  private int rejected;
  private int repeated;
  private int inZip;
  private int matched;
  private int known;
  private int refused;
  private int unnamed;
  private int reached;

  HistoryImport(
      Histories histories,
      EarlierFiles files,
      CheckFile checkFile,
      UUID id,
      UUID schoolId,
      Origin origin,
      Instant now) {
    this.histories = histories;
    this.files = files;
    this.checkFile = checkFile;
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
      ExportZip.read(zip, this::check);
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
    original(tx, "export.csv", "text/csv", Objects.requireNonNull(sent.csv()));
    byte[] zip = sent.zip();
    if (zip != null) {
      original(tx, "files.zip", "application/zip", zip);
      ExportZip.read(zip, (name, content) -> file(tx, name, content));
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

  private void check(String name, byte[] content) {
    int number = ++inZip;
    if (!recordsOfFile.containsKey(name)) {
      unnamed++;
      return;
    }
    brought.add(name);
    checkFile.check(content).ifPresentOrElse(type -> taken.put(number, type), () -> refused++);
  }

  private void file(Transaction tx, String name, byte[] content) {
    FileType type = taken.get(++reached);
    if (type == null) {
      return;
    }
    boolean isNew = false;
    for (UUID entryId : new HashSet<>(recordsOfFile.getOrDefault(name, List.of()))) {
      EarlierFile file = file(entryId + "/" + name, name, type.mediaType(), content);
      isNew |= files.add(tx, id, entryId, file, content);
    }
    if (isNew) {
      matched++;
    } else {
      known++;
    }
  }

  /** What was brought is kept as it came, and opened by nobody through a page. */
  private void original(Transaction tx, String name, String mediaType, byte[] content) {
    files.add(tx, id, null, file("original/" + schoolId, name, mediaType, content), content);
  }

  private EarlierFile file(String of, String name, String mediaType, byte[] content) {
    return new EarlierFile(
        ExportIds.file(of, content),
        schoolId,
        name,
        mediaType,
        content.length,
        Portions.of(content.length));
  }

  private int missing() {
    return (int) recordsOfFile.keySet().stream().filter(name -> !brought.contains(name)).count();
  }
}
