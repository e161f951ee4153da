package org.lantern.concern.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.attachment.CheckFile;
import org.lantern.concern.attachment.FileType;
import org.lantern.concern.upload.Portions;
import org.lantern.platform.database.Transaction;

/**
 * The files of one import: which entries name them, which are good, which are there already. The
 * zip is read twice in the same order, once to look and once to write. Not thread-safe.
 */
final class ImportedFiles {
  private final EarlierFiles files;
  private final CheckFile checkFile;
  private final UUID importId;
  private final UUID schoolId;

  private final Map<String, List<UUID>> recordsOfFile = new HashMap<>();
  private final Set<String> brought = new HashSet<>();
  private final Map<Integer, FileType> taken = new HashMap<>();
  private int inZip;
  private int matched;
  private int known;
  private int refused;
  private int unnamed;
  private int reached;

  ImportedFiles(EarlierFiles files, CheckFile checkFile, UUID importId, UUID schoolId) {
    this.files = files;
    this.checkFile = checkFile;
    this.importId = importId;
    this.schoolId = schoolId;
  }

  /** An entry names a file of that name. */
  void named(String name, UUID entryId) {
    recordsOfFile.computeIfAbsent(ExportZip.bare(name), _ -> new ArrayList<>()).add(entryId);
  }

  /** A file as it is met when the zip is read the first time: outside of any transaction. */
  void check(String name, byte[] content) {
    int number = ++inZip;
    if (!recordsOfFile.containsKey(name)) {
      unnamed++;
      return;
    }
    brought.add(name);
    checkFile.check(content).ifPresentOrElse(type -> taken.put(number, type), () -> refused++);
  }

  /** The same one as it is met the second time. */
  void write(Transaction tx, String name, byte[] content) {
    FileType type = taken.get(++reached);
    if (type == null) {
      return;
    }
    boolean isNew = false;
    for (UUID entryId : new HashSet<>(recordsOfFile.getOrDefault(name, List.of()))) {
      EarlierFile file = file(entryId + "/" + name, name, type.mediaType(), content);
      isNew |= files.add(tx, importId, entryId, file, content);
    }
    if (isNew) {
      matched++;
    } else {
      known++;
    }
  }

  /** What was brought is kept as it came, and opened by nobody through a page. */
  void keep(Transaction tx, String name, String mediaType, byte[] content) {
    files.add(tx, importId, null, file("original/" + schoolId, name, mediaType, content), content);
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

  /** What it came to, once all are written. */
  HistoryReport.Files report() {
    int missing =
        (int) recordsOfFile.keySet().stream().filter(name -> !brought.contains(name)).count();
    return new HistoryReport.Files(inZip, matched, known, refused, unnamed, missing);
  }
}
