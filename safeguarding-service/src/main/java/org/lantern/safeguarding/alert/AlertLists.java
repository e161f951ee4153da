package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;

/**
 * The alerts that a person may see, in order. What they may see is decided by the policies of the
 * table; the conditions here only let an index find it.
 */
@Singleton
public class AlertLists {
  private static final String SELECT = "select " + AlertRow.COLUMNS + " from alert a where ";

  /** Somebody who sees nothing by their post starts from what was granted to them. */
  private static final String GRANTED =
      " and a.id in (select r.alert_id from alert_reader r where r.staff_id = lantern_staff())";

  /** Open ones, the oldest first, after a position. */
  public List<Alert> open(
      Transaction tx, Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    String sql = SELECT + "a.state = 'open'" + narrowed(caller);
    return after == null
        ? tx.list(sql + " order by a.opened_at, a.id limit ?", AlertRow::alert, limit)
        : tx.list(
            sql + " and (a.opened_at, a.id) > (?, ?) order by a.opened_at, a.id limit ?",
            AlertRow::alert,
            after.at(),
            after.id(),
            limit);
  }

  /** Acknowledged ones, the latest first, after a position. */
  public List<Alert> acknowledged(
      Transaction tx, Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    String order = " order by a.acknowledged_at desc, a.id desc limit ?";
    String sql = SELECT + "a.state = 'acknowledged'" + narrowed(caller);
    return after == null
        ? tx.list(sql + order, AlertRow::alert, limit)
        : tx.list(
            sql + " and (a.acknowledged_at, a.id) < (?, ?)" + order,
            AlertRow::alert,
            after.at(),
            after.id(),
            limit);
  }

  /** Acknowledged ones that changed after this number, the latest first. */
  public List<Alert> acknowledgedSince(Transaction tx, Caller caller, long change, int limit) {
    return tx.list(
        SELECT
            + "a.state = 'acknowledged' and a.change_number > ?"
            + narrowed(caller)
            + " order by a.change_number desc limit ?",
        AlertRow::alert,
        change,
        limit);
  }

  /** One alert. */
  public List<Alert> one(Transaction tx, UUID alertId) {
    return tx.list(SELECT + "a.id = ?", AlertRow::alert, alertId);
  }

  private static String narrowed(Caller caller) {
    return caller.is(Role.DSL) ? "" : GRANTED;
  }
}
