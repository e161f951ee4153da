package org.lantern.concern.daypass;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Passes in PostgreSQL. */
@Singleton
final class JdbcDayPasses implements DayPasses {
  private static final String SELECT =
      "select id, school_id, first_day, last_day, issued_at, revoked_at, sealed from day_pass ";

  private final Sealer sealer;
  private final JsonMapper json;

  JdbcDayPasses(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  @Override
  public void add(Transaction tx, DayPass pass, String issuerLogin, String secret) {
    PassRow words = new PassRow(pass.holder(), pass.agency(), pass.issuedBy(), secret);
    tx.add(
        "insert into day_pass (id, school_id, first_day, last_day, issued_by, issued_at,"
            + " secret_hash, sealed) values (?, ?, ?, ?, ?, ?, ?, ?)",
        pass.id(),
        pass.schoolId(),
        pass.firstDay(),
        pass.lastDay(),
        issuerLogin,
        pass.issuedAt(),
        hash(secret),
        sealer.seal(Audience.LOCAL, target(pass.id(), pass.schoolId()), bytes(words)));
  }

  @Override
  public Optional<DayPass> ofSecret(Transaction tx, String secret) {
    return tx.one(SELECT + "where secret_hash = ?", row -> card(row).pass(), hash(secret));
  }

  @Override
  public Optional<Card> card(Transaction tx, UUID id) {
    return tx.one(SELECT + "where id = ?", this::card, id);
  }

  @Override
  public List<DayPass> latest(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    return tx.list(
        SELECT
            + "where (issued_at, id) < (coalesce(?::timestamptz, 'infinity'), ?)"
            + " order by issued_at desc, id desc limit ?",
        row -> card(row).pass(),
        after == null ? null : after.at(),
        after == null ? new UUID(-1, -1) : after.id(),
        limit + 1);
  }

  @Override
  public boolean revoke(Transaction tx, UUID id, String login) {
    return tx.add(
                "update day_pass set revoked_at = lantern_now(), revoked_by = ?"
                    + " where id = ? and revoked_at is null",
                login,
                id)
            .run()
        == 1;
  }

  @Override
  public Instant now(Transaction tx) {
    return tx.one("select lantern_now() as now", row -> row.instant("now")).orElseThrow();
  }

  @Override
  public LocalDate today(Transaction tx) {
    return tx.one("select register_today() as today", row -> row.day("today")).orElseThrow();
  }

  private Card card(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID schoolId = row.uuid("school_id");
    PassRow words = read(sealer.open(Audience.LOCAL, target(id, schoolId), row.bytes("sealed")));
    return new Card(
        new DayPass(
            id,
            schoolId,
            words.holder(),
            words.agency(),
            row.day("first_day"),
            row.day("last_day"),
            words.issuedBy(),
            row.instant("issued_at"),
            row.instantOrNull("revoked_at")),
        words.secret());
  }

  private static SealedFor target(UUID id, UUID schoolId) {
    return new SealedFor(id, schoolId, "day-pass");
  }

  /** The secret is long and random: a plain hash of it cannot be guessed back. */
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] bytes(PassRow words) {
    try {
      return json.writeValueAsBytes(words);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PassRow read(byte[] bytes) {
    try {
      return json.readValue(bytes, Argument.of(PassRow.class));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
