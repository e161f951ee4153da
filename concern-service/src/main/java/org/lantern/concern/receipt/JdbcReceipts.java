package org.lantern.concern.receipt;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Receipts in PostgreSQL. */
@Singleton
final class JdbcReceipts implements Receipts {
  private static final String RECEIPT =
      """
      select r.concern_id, r.reference, r.level, r.recorded_at, r.delivered_at, r.acknowledged_at,
             r.about_adult, r.taken_on
        from receipt r
       where\
      """;

  /** A value that is not given travels as a word: one without a type costs a question more. */
  @Override
  public void open(
      Transaction tx,
      UUID concernId,
      String reference,
      String reporterLogin,
      Level level,
      boolean aboutAdult,
      @Nullable Boolean takenOn,
      Instant observedAt,
      Instant recordedAt) {
    tx.add(
        "insert into receipt (concern_id, reference, reporter_login, level, about_adult,"
            + " taken_on, observed_at, recorded_at) values (?, ?, ?, ?, ?, nullif(?, '')::boolean, ?, ?)",
        concernId,
        reference,
        reporterLogin,
        level.wire(),
        aboutAdult,
        Objects.toString(takenOn, ""),
        observedAt,
        recordedAt);
  }

  @Override
  public void raised(Transaction tx, UUID concernId, Level level) {
    tx.add(
        "update receipt set level = ? where concern_id = ? and level_rank(level) < level_rank(?)",
        level.wire(),
        concernId,
        level.wire());
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
        "update receipt set acknowledged_at = ? where concern_id = ? and acknowledged_at is null",
        at,
        concernId);
  }

  @Override
  public void adviceRead(Transaction tx, UUID concernId, Instant upTo) {
    tx.add(
        "update receipt set advice_read_to = ? where concern_id = ?"
            + " and reporter_login = lantern_login()"
            + " and (advice_read_to is null or advice_read_to < ?)",
        upTo,
        concernId,
        upTo);
  }

  @Override
  public Optional<Receipt> of(Transaction tx, UUID concernId) {
    return tx.one(RECEIPT + " r.concern_id = ?", JdbcReceipts::receipt, concernId);
  }

  @Override
  public List<Receipt> latest(Transaction tx, int limit) {
    return tx.list(
        RECEIPT
            + " r.reporter_login = lantern_login()"
            + " order by r.recorded_at desc, r.concern_id desc limit ?",
        JdbcReceipts::receipt,
        limit);
  }

  private static Receipt receipt(Row row) throws SQLException {
    return new Receipt(
        row.uuid("concern_id"),
        row.text("reference"),
        Level.ofWire(row.text("level")),
        row.instant("recorded_at"),
        row.instantOrNull("delivered_at"),
        row.instantOrNull("acknowledged_at"),
        row.flag("about_adult"),
        row.flagOrNull("taken_on"));
  }
}
