package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** One's own entries in PostgreSQL. */
@Singleton
final class JdbcOwnEntries implements OwnEntries {
  private static final String OWN =
      """
      select r.concern_id, r.reference, r.level, r.recorded_at, r.observed_at, r.delivered_at,
             r.acknowledged_at, r.about_adult, r.taken_on,
             k.id as shown, k.level as level_now, k.category, k.excluded_staff,
             coalesce(o.name, c.name, 'No known category') as category_name,
             p.id as pupil_id, p.given_name || ' ' || p.family_name as pupil_name, p.year_group,
             a.advised_at, coalesce(a.advised_at > r.advice_read_to, true) as advice_new
        from receipt r
        left join concern k on k.id = r.concern_id and k.withdrawn_at is null
        left join category c on c.code = k.category
        left join school_category o on o.code = k.category and o.school_id = k.school_id
        left join pupil p on p.id = k.pupil_id
        left join lateral (
               select max(s.answered_at) as advised_at
                 from consultation s where s.concern_id = k.id) a on true
       where r.reporter_login = lantern_login() and %s
       order by r.observed_at desc, r.concern_id desc
       limit ?\
      """;

  @Override
  public List<OwnEntry> latest(
      Transaction tx, Receipt.@Nullable State state, Cursor.@Nullable TimeAndId after, int limit) {
    String wanted = condition(state);
    return after == null
        ? tx.list(OWN.formatted(wanted), JdbcOwnEntries::own, limit)
        : tx.list(
            OWN.formatted(wanted + " and (r.observed_at, r.concern_id) < (?, ?)"),
            JdbcOwnEntries::own,
            after.at(),
            after.id(),
            limit);
  }

  private static String condition(Receipt.@Nullable State state) {
    return switch (state) {
      case null -> "true";
      case RECORDED -> "r.delivered_at is null and r.acknowledged_at is null";
      case DELIVERED -> "r.delivered_at is not null and r.acknowledged_at is null";
      case ACKNOWLEDGED -> "r.acknowledged_at is not null";
    };
  }

  private static OwnEntry own(Row row) throws SQLException {
    Receipt receipt =
        new Receipt(
            row.uuid("concern_id"),
            row.text("reference"),
            Level.ofWire(row.text("level")),
            row.instant("recorded_at"),
            row.instantOrNull("delivered_at"),
            row.instantOrNull("acknowledged_at"),
            row.flag("about_adult"),
            row.flagOrNull("taken_on"));
    return new OwnEntry(
        receipt, row.instant("observed_at"), row.uuidOrNull("shown") == null ? null : shown(row));
  }

  private static OwnEntry.Shown shown(Row row) throws SQLException {
    return new OwnEntry.Shown(
        Level.ofWire(row.text("level_now")),
        row.text("category"),
        row.text("category_name"),
        row.uuidOrNull("pupil_id"),
        row.textOrNull("pupil_name"),
        row.textOrNull("year_group"),
        row.instantOrNull("advised_at"),
        row.flag("advice_new"),
        row.uuids("excluded_staff"));
  }
}
