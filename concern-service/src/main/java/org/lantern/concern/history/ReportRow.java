package org.lantern.concern.history;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The counts of an import as they rest. They tell nothing about a child. */
@Serdeable
record ReportRow(
    int read,
    int imported,
    int known,
    int rejected,
    int inZip,
    int matched,
    int filesKnown,
    int refused,
    int unnamed,
    int missing,
    List<RejectedRow> rejections) {
  static final ReportRow NOTHING = new ReportRow(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

  static ReportRow of(HistoryReport report) {
    HistoryReport.Rows rows = report.rows();
    HistoryReport.Files files = report.files();
    return new ReportRow(
        rows.read(),
        rows.imported(),
        rows.known(),
        rows.rejected(),
        files.inZip(),
        files.matched(),
        files.known(),
        files.refused(),
        files.unnamed(),
        files.missing(),
        report.rejections());
  }

  HistoryReport.Rows rows() {
    return new HistoryReport.Rows(read, imported, known, rejected);
  }

  HistoryReport.Files files() {
    return new HistoryReport.Files(inZip, matched, filesKnown, refused, unnamed, missing);
  }
}
