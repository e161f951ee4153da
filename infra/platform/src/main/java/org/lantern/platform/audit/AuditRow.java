package org.lantern.platform.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;

/** An entry as the table keeps it; {@code detail} is the JSON text, byte by byte. */
record AuditRow(
    UUID id,
    Instant at,
    String actor,
    String action,
    String subjectType,
    UUID subjectId,
    @Nullable UUID schoolId,
    String detail) {

  /** Every field, in a fixed order. */
  byte[] canonical() {
    return new CanonicalBytes("lantern audit entry 1")
        .add(id)
        .add(at)
        .add(actor)
        .add(action)
        .add(subjectType)
        .add(subjectId)
        .add(schoolId)
        .add(detail)
        .bytes();
  }

  static AuditRow read(Row row) throws SQLException {
    return new AuditRow(
        row.uuid("id"),
        row.instant("at"),
        row.text("actor"),
        row.text("action"),
        row.text("subject_type"),
        row.uuid("subject_id"),
        row.uuidOrNull("school_id"),
        row.text("detail"));
  }
}
