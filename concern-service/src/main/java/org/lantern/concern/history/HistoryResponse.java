package org.lantern.concern.history;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an import came to. Rows read are imported, known before or rejected; files in the zip are
 * matched, known before, refused or named by no row that was taken.
 *
 * @param rejections the rows that were left out, the first thousand
 */
@Serdeable
record HistoryResponse(
    UUID id,
    UUID schoolId,
    String origin,
    Instant at,
    Rows rows,
    Files files,
    List<RejectedRow> rejections) {

  /** Rows by what became of them. */
  @Serdeable
  record Rows(int read, int imported, int known, int rejected) {}

  /** Files by what became of them; missing are those that rows name and the zip does not hold. */
  @Serdeable
  record Files(int inZip, int matched, int known, int refused, int unnamed, int missing) {}

  static HistoryResponse of(HistoryReport report) {
    HistoryReport.Rows rows = report.rows();
    HistoryReport.Files files = report.files();
    return new HistoryResponse(
        report.id(),
        report.schoolId(),
        report.origin().wire(),
        report.at(),
        new Rows(rows.read(), rows.imported(), rows.known(), rows.rejected()),
        new Files(
            files.inZip(),
            files.matched(),
            files.known(),
            files.refused(),
            files.unnamed(),
            files.missing()),
        report.rejections());
  }
}
