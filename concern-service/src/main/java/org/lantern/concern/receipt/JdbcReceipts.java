package org.lantern.concern.receipt;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Receipts in PostgreSQL. */
@Singleton
final class JdbcReceipts implements Receipts {
  private static final String COLUMNS =
      "select concern_id, reference, level, recorded_at, delivered_at, acknowledged_at from receipt ";

  @Override
  public void open(
      Transaction tx,
      UUID concernId,
      String reference,
      String reporterLogin,
      Level level,
      Instant recordedAt) {
    tx.add(
        "insert into receipt (concern_id, reference, reporter_login, level, recorded_at)"
            + " values (?, ?, ?, ?, ?)",
        concernId,
        reference,
        reporterLogin,
        level.wire(),
        recordedAt);
  }

  @Override
  public void delivered(Transaction tx, UUID concernId, Instant at) {
    tx.add(
        "update receipt set delivered_at = ? where concern_id = ? and delivered_at is null",
        at,
        concernId);
  }

  @Override
  public void acknowledged(Transaction tx, UUID concernId, Instant at) {
    tx.add(
        "update receipt set acknowledged_at = ?, delivered_at = coalesce(delivered_at, ?)"
            + " where concern_id = ? and acknowledged_at is null",
        at,
        at,
        concernId);
  }

  @Override
  public Optional<Receipt> of(Transaction tx, UUID concernId) {
    return tx.one(COLUMNS + "where concern_id = ?", JdbcReceipts::receipt, concernId);
  }

  @Override
  public List<Receipt> latest(Transaction tx, @Nullable UUID before, int limit) {
    return tx.list(
        COLUMNS
            + "where reporter_login = lantern_login() and (?::uuid is null or (recorded_at, concern_id)"
            + " < (select recorded_at, concern_id from receipt where concern_id = ?))"
            + " order by recorded_at desc, concern_id desc limit ?",
        JdbcReceipts::receipt,
        before,
        before,
        limit);
  }

  private static Receipt receipt(Row row) throws SQLException {
    return new Receipt(
        row.uuid("concern_id"),
        row.text("reference"),
        Level.ofWire(row.text("level")),
        row.instant("recorded_at"),
        row.instantOrNull("delivered_at"),
        row.instantOrNull("acknowledged_at"));
  }
}
