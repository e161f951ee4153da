package org.lantern.safeguarding.drill;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertRow;

/** The drills of the schools of a person's scope; and, as background work, what came of them. */
@Singleton
class Drills {
  private static final String SELECT =
      "select alert_id, school_id, reference, started_by, started_at from drill";

  void append(Transaction tx, Drill drill) {
    tx.add(
        "insert into drill (alert_id, school_id, reference, started_by, started_at)"
            + " values (?, ?, ?, ?, ?)",
        drill.alertId(),
        drill.schoolId(),
        drill.reference(),
        drill.startedBy(),
        drill.startedAt());
    tx.run();
  }

  /** The latest first, after a position, up to a number. */
  List<Drill> latest(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    String order = " order by started_at desc, alert_id desc limit ?";
    return after == null
        ? tx.list(SELECT + order, Drills::drill, limit)
        : tx.list(
            SELECT + " where (started_at, alert_id) < (?, ?)" + order,
            Drills::drill,
            after.at(),
            after.id(),
            limit);
  }

  /** The alerts of drills; of nothing else, for whoever starts a drill may read no alert. */
  Map<UUID, Alert> alerts(Transaction tx, Collection<UUID> alertIds) {
    return tx
        .list(
            "select "
                + AlertRow.COLUMNS
                + " from alert a where a.id = any (?::uuid[]) and a.purpose = 'drill'",
            AlertRow::alert,
            alertIds)
        .stream()
        .collect(Collectors.toMap(Alert::id, Function.identity()));
  }

  private static Drill drill(Row row) throws SQLException {
    return new Drill(
        row.uuid("alert_id"),
        row.uuid("school_id"),
        row.text("reference"),
        row.text("started_by"),
        row.instant("started_at"));
  }
}
