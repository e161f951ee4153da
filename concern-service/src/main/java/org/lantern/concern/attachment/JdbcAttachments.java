package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.upload.Portions;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Files in PostgreSQL. */
@Singleton
final class JdbcAttachments implements Attachments {
  private static final String ADD_PORTION =
      "insert into attachment_portion (attachment_id, number, sealed) values (?, ?, ?)";

  /** All columns of the row, also those that others will add, but for what is new. */
  private static final String COPY =
      """
      insert into attachment
      select n.*
        from attachment o,
             lateral jsonb_populate_record(o, jsonb_build_object(
               'id', ?::uuid, 'concern_id', ?::uuid, 'sealed', ?::bytea)) as n
       where o.id = ?\
      """;

  private final FileSeals seals;

  JdbcAttachments(FileSeals seals) {
    this.seals = seals;
  }

  @Override
  public Optional<Earlier> earlier(Transaction tx, UUID concernId, String login, String key) {
    return tx.one(
        AttachmentRow.SELECT + "where concern_id = ? and added_by = ? and idempotency_key = ?",
        row -> new Earlier(attachment(row), AttachmentRow.named(row, seals).fingerprint()),
        concernId,
        login,
        key);
  }

  @Override
  public boolean isBarred(Transaction tx, String category) {
    return tx.one(
            "select no_attachments from category where code = ?",
            row -> row.flag("no_attachments"),
            category)
        .orElse(false);
  }

  @Override
  public int count(Transaction tx, UUID concernId) {
    tx.add(
        "select pg_advisory_xact_lock(hashtextextended('attachment ' || ?::text, 0))",
        concernId.toString());
    return tx.one(
            "select count(*) as held from attachment where concern_id = ?",
            row -> (int) row.number("held"),
            concernId)
        .orElseThrow();
  }

  @Override
  public void add(Transaction tx, Attachment attachment, Origin origin, byte[] content) {
    NameRow name = new NameRow(attachment.name(), attachment.addedBy(), origin.fingerprint());
    tx.add(
        "insert into attachment (id, concern_id, added_by, idempotency_key, media_type,"
            + " bytes, portions, scan, added_at, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        attachment.id(),
        attachment.concernId(),
        origin.login(),
        origin.key(),
        attachment.type().mediaType(),
        attachment.bytes(),
        attachment.portions(),
        attachment.scan().wire(),
        attachment.addedAt(),
        seals.name(attachment.id(), attachment.concernId(), name));
    for (int number = 0; number < attachment.portions(); number++) {
      tx.add(
              ADD_PORTION,
              attachment.id(),
              number,
              seals.portion(
                  attachment.id(), attachment.concernId(), number, Portions.cut(content, number)))
          .run();
    }
  }

  @Override
  public void copy(Transaction work, Attachment file, UUID id, UUID concernId) {
    NameRow name =
        work.one(
                AttachmentRow.SELECT + "where id = ?",
                row -> AttachmentRow.named(row, seals),
                file.id())
            .orElseThrow();
    work.add(COPY, id, concernId, seals.name(id, concernId, name), file.id());
    for (int number = 0; number < file.portions(); number++) {
      byte[] plain = portion(work, file.id(), file.concernId(), number);
      work.add(ADD_PORTION, id, number, seals.portion(id, concernId, number, plain)).run();
    }
  }

  @Override
  public List<Attachment> of(
      Transaction tx,
      UUID concernId,
      @Nullable String addedBy,
      Cursor.@Nullable TimeAndId after,
      int limit) {
    return tx.list(
        AttachmentRow.SELECT
            + "where concern_id = ? and added_by = coalesce(?::text, added_by) and (added_at, id) > (coalesce(?::timestamptz, '-infinity'), ?)"
            + " order by added_at, id limit ?",
        this::attachment,
        concernId,
        addedBy,
        after == null ? null : after.at(),
        after == null ? new UUID(0, 0) : after.id(),
        limit + 1);
  }

  @Override
  public Optional<Attachment> one(
      Transaction tx, UUID concernId, @Nullable String addedBy, UUID id) {
    return tx.one(
        AttachmentRow.SELECT
            + "where id = ? and concern_id = ? and added_by = coalesce(?::text, added_by)",
        this::attachment,
        id,
        concernId,
        addedBy);
  }

  @Override
  public byte[] portion(Transaction tx, UUID id, UUID concernId, int number) {
    byte[] sealed =
        tx.one(
                "select sealed from attachment_portion where attachment_id = ? and number = ?",
                row -> row.bytes("sealed"),
                id,
                number)
            .orElseThrow();
    return seals.opened(id, concernId, number, sealed);
  }

  @Override
  public List<Waiting> waiting(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    return tx.list(
        "select id, concern_id, portions, added_at from attachment where scan = 'waiting'"
            + " and (added_at, id) > (coalesce(?::timestamptz, '-infinity'), ?)"
            + " order by added_at, id limit ?",
        row ->
            new Waiting(
                row.uuid("id"),
                row.uuid("concern_id"),
                (int) row.number("portions"),
                row.instant("added_at")),
        after == null ? null : after.at(),
        after == null ? new UUID(0, 0) : after.id(),
        limit);
  }

  @Override
  public boolean scanned(Transaction tx, UUID id, ScanState state) {
    return tx.add(
                "update attachment set scan = ?, scanned_at = lantern_now()"
                    + " where id = ? and scan = 'waiting'",
                state.wire(),
                id)
            .run()
        == 1;
  }

  @Override
  public Instant now(Transaction tx) {
    return tx.one("select lantern_now() as now", row -> row.instant("now")).orElseThrow();
  }

  private Attachment attachment(Row row) throws SQLException {
    return AttachmentRow.attachment(row, seals);
  }
}
