package org.lantern.messaging.outbox;

import java.sql.SQLException;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Row;

/** A row that the relay holds under a fresh lease. */
record ClaimedRow(StoredEvent event, long position) {
  static final String COLUMNS = " o.id, o.topic, o.key, o.type, o.occurred_at, o.data, o.position";

  static ClaimedRow of(Row row) throws SQLException {
    return new ClaimedRow(
        new StoredEvent(
            row.uuid("id"),
            row.text("topic"),
            row.uuid("key"),
            row.text("type"),
            row.instant("occurred_at"),
            Json.text(row.bytesOrNull("data"))),
        row.number("position"));
  }
}
