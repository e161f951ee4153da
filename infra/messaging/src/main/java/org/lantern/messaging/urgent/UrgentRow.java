package org.lantern.messaging.urgent;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Row;

/** Reads an urgent row. */
final class UrgentRow {
  static final String COLUMNS = "u.id, u.topic, u.key, u.type, u.occurred_at, u.data";

  private UrgentRow() {}

  static StoredEvent of(Row row) throws SQLException {
    return new StoredEvent(
        row.uuid("id"),
        row.text("topic"),
        row.uuid("key"),
        row.text("type"),
        row.instant("occurred_at"),
        new String(row.bytes("data"), StandardCharsets.UTF_8));
  }
}
