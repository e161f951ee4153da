package org.lantern.concern.attachment;

import java.sql.SQLException;
import org.lantern.platform.database.Row;

/** A file as it rests beside its portions, and how its row is read. */
final class AttachmentRow {
  static final String SELECT =
      "select id, concern_id, media_type, bytes, portions, scan, added_at, sealed, exists (select 1"
          + " from concern k join category h on h.code = k.category and h.no_attachments"
          + " where k.id = attachment.concern_id) as barred from attachment ";

  private AttachmentRow() {}

  static Attachment attachment(Row row, FileSeals seals) throws SQLException {
    NameRow name = named(row, seals);
    return new Attachment(
        row.uuid("id"),
        row.uuid("concern_id"),
        name.name(),
        FileType.ofMediaType(row.text("media_type")).orElseThrow(),
        row.number("bytes"),
        (int) row.number("portions"),
        ScanState.ofWire(row.text("scan")),
        row.flag("barred"),
        row.instant("added_at"),
        name.addedBy());
  }

  /** What rests sealed in it. */
  static NameRow named(Row row, FileSeals seals) throws SQLException {
    return seals.name(row.uuid("id"), row.uuid("concern_id"), row.bytes("sealed"));
  }
}
