package org.lantern.concern.attachment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of a concern as a page shows them.
 *
 * @param files oldest first
 * @param takesFiles false under a heading that switches files off
 * @param key of the form: however often it is sent, each file is added once
 * @param added names of files that were just added although others were refused
 * @param errors what was refused and why, file by file
 */
public record FilesView(
    UUID concernId,
    List<Shown> files,
    boolean takesFiles,
    String key,
    List<String> added,
    List<String> errors) {

  /**
   * One file.
   *
   * @param about kind, size, scan, person and time, in words
   * @param address null while nobody may open it
   */
  public record Shown(String name, String about, @Nullable String address) {}

  public boolean isFull() {
    return files.size() >= AddAttachment.MOST_FILES;
  }

  /** The kinds of files that are taken, in words. */
  public String kinds() {
    return FileType.LIST;
  }

  /** What stands under a heading that takes no files. */
  public String barred() {
    return FileRefusal.NOT_HERE.words();
  }
}
