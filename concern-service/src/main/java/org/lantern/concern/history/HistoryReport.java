package org.lantern.concern.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an import came to. The numbers add up: rows read are imported, known before or rejected;
 * files in the zip are matched, known before, refused or named by no row.
 *
 * @param rejections the rows that were left out, the first thousand
 */
public record HistoryReport(
    UUID id,
    UUID schoolId,
    Origin origin,
    String login,
    Instant at,
    Rows rows,
    Files files,
    List<RejectedRow> rejections) {

  /** Rows by what became of them. */
  public record Rows(int read, int imported, int known, int rejected) {}

  /**
   * Files by what became of them.
   *
   * @param unnamed in the zip, and in no row that was taken
   * @param missing named by a row, and not in this zip
   */
  public record Files(int inZip, int matched, int known, int refused, int unnamed, int missing) {}
}
