package org.lantern.concern.inbound;

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

/** Notices in PostgreSQL. */
@Singleton
final class JdbcNotices implements Notices {
  private static final String SELECT =
      "select id, school_id, kind, mail_hash is not null as is_mail, received_at, entered_at,"
          + " concern_id, set_aside_at from inbound_notice ";

  private final Sealer sealer;
  private final JsonMapper json;

  JdbcNotices(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  @Override
  public boolean add(
      Transaction tx, Notice notice, NoticeText text, String login, byte @Nullable [] mail) {
    return tx.add(
                "insert into inbound_notice (id, school_id, kind, received_at, entered_at,"
                    + " entered_by, mail_hash, sealed, sealed_mail)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                notice.id(),
                notice.schoolId(),
                notice.kind().wire(),
                notice.receivedAt(),
                notice.enteredAt(),
                login,
                mail == null ? null : hash(mail),
                seal(notice, "notice", bytes(NoticeTextRow.of(text))),
                mail == null ? null : seal(notice, "mail", mail))
            .run()
        == 1;
  }

  @Override
  public List<Notice> open(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    return tx.list(
        SELECT
            + "where concern_id is null and set_aside_at is null"
            + " and (entered_at, id) > (coalesce(?::timestamptz, '-infinity'), ?)"
            + " order by entered_at, id limit ?",
        JdbcNotices::notice,
        after == null ? null : after.at(),
        after == null ? new UUID(0, 0) : after.id(),
        limit + 1);
  }

  @Override
  public Optional<Notice> one(Transaction tx, UUID id) {
    return tx.one(SELECT + "where id = ?", JdbcNotices::notice, id);
  }

  @Override
  public Optional<Notice> oneToDecide(Transaction tx, UUID id) {
    return tx.one(SELECT + "where id = ? for update", JdbcNotices::notice, id);
  }

  @Override
  public NoticeText text(Transaction tx, Notice notice) {
    byte[] sealed =
        tx.one(
                "select sealed from inbound_notice where id = ?",
                row -> row.bytes("sealed"),
                notice.id())
            .orElseThrow();
    try {
      return json.readValue(open(notice, "notice", sealed), Argument.of(NoticeTextRow.class))
          .words();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Optional<byte[]> mail(Transaction tx, Notice notice) {
    return tx.one(
            "select sealed_mail from inbound_notice where id = ? and sealed_mail is not null",
            row -> row.bytes("sealed_mail"),
            notice.id())
        .map(sealed -> open(notice, "mail", sealed));
  }

  @Override
  public void matched(Transaction tx, UUID id, UUID concernId, String login) {
    tx.add(
        "update inbound_notice set concern_id = ?, decided_by = ?, decided_at = lantern_now()"
            + " where id = ?",
        concernId,
        login,
        id);
  }

  @Override
  public void setAside(Transaction tx, Notice notice, String reason, String login) {
    tx.add(
        "update inbound_notice set set_aside_at = lantern_now(), decided_by = ?,"
            + " decided_at = lantern_now(), sealed_reason = ? where id = ?",
        login,
        seal(notice, "reason", reason.getBytes(StandardCharsets.UTF_8)),
        notice.id());
  }

  @Override
  public Instant now(Transaction tx) {
    return tx.one("select lantern_now() as now", row -> row.instant("now")).orElseThrow();
  }

  private static Notice notice(Row row) throws SQLException {
    return new Notice(
        row.uuid("id"),
        row.uuid("school_id"),
        NoticeKind.ofWire(row.text("kind")).orElseThrow(),
        row.flag("is_mail"),
        row.instant("received_at"),
        row.instant("entered_at"),
        row.uuidOrNull("concern_id"),
        row.instantOrNull("set_aside_at"));
  }

  private byte[] seal(Notice notice, String field, byte[] plain) {
    return sealer.seal(Audience.LOCAL, target(notice, field), plain);
  }

  private byte[] open(Notice notice, String field, byte[] sealed) {
    return sealer.open(Audience.LOCAL, target(notice, field), sealed);
  }

  private static SealedFor target(Notice notice, String field) {
    return new SealedFor(notice.id(), notice.schoolId(), "inbound-" + field);
  }

  private byte[] bytes(NoticeTextRow text) {
    try {
      return json.writeValueAsBytes(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] hash(byte[] mail) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(mail);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
