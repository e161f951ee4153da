package org.lantern.messaging.urgent;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.RowMapper;
import org.lantern.platform.database.Transactions;

/**
 * Claims urgent rows without a receipt, by their state. The claim itself moves the time at which a
 * row is due again, so each has one holder at a time; a row that another is claiming is passed
 * over.
 */
@Singleton
final class UrgentClaims {
  private final Transactions transactions;

  UrgentClaims(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The rows that are due, the longest overdue first to be taken.
   *
   * @param due the column that says when
   * @param change what the claim sets, that column among it; {@code values} are its values
   */
  <T> List<T> claim(
      String due, int most, String change, RowMapper<T> mapper, @Nullable Object... values) {
    return transactions.background(tx ->
        tx.list(
            """
            with due as (
              select created_at, id from urgent_outbox
               where received_at is null and %1$s <= (select lantern_now())
               order by %1$s limit ? for update skip locked)
            update urgent_outbox u set %2$s
              from due d where u.created_at = d.created_at and u.id = d.id
            returning u.id, u.topic, u.key, u.type, u.occurred_at, u.data, u.last_resort_notices\
            """
                .formatted(due, change),
            mapper,
            Stream.concat(Stream.of((Object) most), Stream.of(values)).toArray()));
  }

  static StoredEvent event(Row row) throws SQLException {
    return new StoredEvent(
        row.uuid("id"),
        row.text("topic"),
        row.uuid("key"),
        row.text("type"),
        row.instant("occurred_at"),
        new String(row.bytes("data"), StandardCharsets.UTF_8));
  }
}
