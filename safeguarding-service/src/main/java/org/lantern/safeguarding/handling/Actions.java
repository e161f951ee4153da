package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done about each alert, in the order in which it was noted. Words rest sealed; under a
 * person's scope nobody sees more than of the alerts that they may read.
 */
@Singleton
class Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
  private static final String FIELD = "action-note";

  private static final String SELECT =
      "select id, alert_id, item, done, done_at, noted_at, noted_by, corrects, sealed"
          + " from alert_action where alert_id = ?";

  private final Sealer sealer;

  Actions(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Appends it; false when one with this id stands already, of this alert or of any other. */
  boolean append(Transaction tx, UUID alertId, Action action) {
    @Nullable String note = action.note();
    return !tx.list(
            "insert into alert_action"
                + " (id, alert_id, item, done, done_at, noted_at, noted_by, corrects, sealed)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id",
            row -> row.uuid("id"),
            action.id(),
            alertId,
            action.item().wire(),
            action.done(),
            action.doneAt(),
            action.notedAt(),
            action.notedBy(),
            action.corrects(),
            note == null
                ? null
                : sealer.sealText(Audience.LOCAL, target(action.id(), alertId), note))
        .isEmpty();
  }

  Optional<Action> one(Transaction tx, UUID alertId, UUID id) {
    return tx.one(SELECT + " and id = ?", this::action, alertId, id);
  }

  /** The earliest first, after a position, up to a number. */
  List<Action> of(Transaction tx, UUID alertId, Cursor.@Nullable TimeAndId after, int limit) {
    String order = " order by noted_at, id limit ?";
    return after == null
        ? tx.list(SELECT + order, this::action, alertId, limit)
        : tx.list(
            SELECT + " and (noted_at, id) > (?, ?)" + order,
            this::action,
            alertId,
            after.at(),
            after.id(),
            limit);
  }

  private Action action(Row row) throws SQLException {
    UUID id = row.uuid("id");
    Instant notedAt = row.instant("noted_at");
    return new Action(
        id,
        ChecklistItem.ofWire(row.text("item")).orElse(ChecklistItem.OTHER),
        row.flag("done"),
        row.instant("done_at"),
        notedAt,
        row.text("noted_by"),
        row.uuidOrNull("corrects"),
        opened(id, row.uuid("alert_id"), row.textOrNull("sealed")));
  }

  /** One note that cannot be opened must not hide the others. */
  private @Nullable String opened(UUID id, UUID alertId, @Nullable String sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return sealer.openText(Audience.LOCAL, target(id, alertId), sealed);
    } catch (SealBroken broken) {
      LOG.error("the note of action {} cannot be opened", id);
      return null;
    }
  }

  private static SealedFor target(UUID id, UUID alertId) {
    return new SealedFor(id, alertId, FIELD);
  }
}
