package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;

/**
 * The alerts that a person may see, in order. What they may see is decided by the policies of the
 * table; the conditions here only let an index find it. Whoever shows a list asks each alert once
 * more ({@link GuardedAlert#isFor}), after it has counted the page: a row that is held back must
 * not end a list.
 */
@Singleton
public class AlertLists {
  private static final String SELECT =
      "select " + AlertRow.GUARDED_COLUMNS + " from alert a where ";

  /** Somebody who sees nothing by their post starts from what was granted to them. */
  private static final String GRANTED =
      " and a.id in (select r.alert_id from alert_reader r where r.staff_id = lantern_staff())";

  /** Open ones, the oldest first, after a position. */
  public List<GuardedAlert> open(
      Transaction tx, Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    String sql = SELECT + "a.state = 'open'" + narrowed(caller);
    return after == null
        ? tx.list(sql + " order by a.opened_at, a.id limit ?", AlertRow::guarded, limit)
        : tx.list(
            sql + " and (a.opened_at, a.id) > (?, ?) order by a.opened_at, a.id limit ?",
            AlertRow::guarded,
            after.at(),
            after.id(),
            limit);
  }

  /** Open ones of one level, the oldest first, after a position. */
  public List<GuardedAlert> openOf(
      Transaction tx, Caller caller, Urgency level, Cursor.@Nullable TimeAndId after, int limit) {
    String order = " order by a.opened_at, a.id limit ?";
    String sql = SELECT + "a.state = 'open' and a.level = ?" + narrowed(caller);
    return after == null
        ? tx.list(sql + order, AlertRow::guarded, level.wire(), limit)
        : tx.list(
            sql + " and (a.opened_at, a.id) > (?, ?)" + order,
            AlertRow::guarded,
            level.wire(),
            after.at(),
            after.id(),
            limit);
  }

  /** How many are open of each level; drills are never counted. */
  public Map<Urgency, OpenCount> openCounts(Transaction tx, Caller caller) {
    return tx
        .list(
            "select a.level, count(*) as n, count(*) filter (where a.round > 1) as again"
                + " from alert a where a.state = 'open' and a.purpose = 'real'"
                + narrowed(caller)
                + " group by a.level",
            row ->
                Map.entry(
                    Urgency.ofWire(row.text("level")),
                    new OpenCount((int) row.number("n"), (int) row.number("again"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What this person has in hand, the latest first. */
  public List<GuardedAlert> heldBy(Transaction tx, Caller caller, int limit) {
    return tx.list(
        SELECT
            + "a.state = 'acknowledged' and a.holder = ?"
            + narrowed(caller)
            + " order by a.acknowledged_at desc, a.id desc limit ?",
        AlertRow::guarded,
        AlertReaders.nameInRecord(caller),
        limit);
  }

  /** Acknowledged ones, the latest first, after a position. */
  public List<GuardedAlert> acknowledged(
      Transaction tx, Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    String order = " order by a.acknowledged_at desc, a.id desc limit ?";
    String sql = SELECT + "a.state = 'acknowledged'" + narrowed(caller);
    return after == null
        ? tx.list(sql + order, AlertRow::guarded, limit)
        : tx.list(
            sql + " and (a.acknowledged_at, a.id) < (?, ?)" + order,
            AlertRow::guarded,
            after.at(),
            after.id(),
            limit);
  }

  /** Acknowledged ones that changed after this number, the latest first. */
  public List<GuardedAlert> acknowledgedSince(
      Transaction tx, Caller caller, long change, int limit) {
    return tx.list(
        SELECT
            + "a.state = 'acknowledged' and a.change_number > ?"
            + narrowed(caller)
            + " order by a.change_number desc limit ?",
        AlertRow::guarded,
        change,
        limit);
  }

  /** The others about a pupil in the last months, the latest first, after a position. */
  public List<GuardedAlert> ofPupil(
      Transaction tx,
      UUID pupilId,
      UUID except,
      long months,
      Cursor.@Nullable TimeAndId after,
      int limit) {
    String sql =
        SELECT
            + "a.pupil_id = ? and a.id <> ?"
            + " and a.opened_at > (select lantern_now()) - ? * interval '1 month'";
    String order = " order by a.opened_at desc, a.id desc limit ?";
    return after == null
        ? tx.list(sql + order, AlertRow::guarded, pupilId, except, months, limit)
        : tx.list(
            sql + " and (a.opened_at, a.id) < (?, ?)" + order,
            AlertRow::guarded,
            pupilId,
            except,
            months,
            after.at(),
            after.id(),
            limit);
  }

  /**
   * About the other pupils who share a key of family with this one, in the last months, the latest
   * first, after a position. What tells of an adult, and what is no real alert, is not among them.
   */
  public List<GuardedAlert> ofFamily(
      Transaction tx, UUID pupilId, long months, Cursor.@Nullable TimeAndId after, int limit) {
    String sql =
        SELECT
            + "a.pupil_id in (select other.pupil_id from family_key own"
            + " join family_key other on other.key = own.key and other.pupil_id <> own.pupil_id"
            + " where own.pupil_id = ?)"
            + " and a.route = 'safeguarding' and a.purpose = 'real'"
            + " and a.opened_at > (select lantern_now()) - ? * interval '1 month'";
    String order = " order by a.opened_at desc, a.id desc limit ?";
    return after == null
        ? tx.list(sql + order, AlertRow::guarded, pupilId, months, limit)
        : tx.list(
            sql + " and (a.opened_at, a.id) < (?, ?)" + order,
            AlertRow::guarded,
            pupilId,
            months,
            after.at(),
            after.id(),
            limit);
  }

  /** One alert; empty when it is not there, or not for this person. */
  public Optional<Alert> one(Transaction tx, Caller caller, UUID alertId) {
    return tx.one(SELECT + "a.id = ?", AlertRow::guarded, alertId)
        .filter(found -> found.isFor(caller))
        .map(GuardedAlert::alert);
  }

  private static String narrowed(Caller caller) {
    return caller.is(Role.DSL) ? "" : GRANTED;
  }
}
