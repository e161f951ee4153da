package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.FrameworkDocuments;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Drafts in PostgreSQL. */
@Singleton
final class JdbcDrafts implements Drafts {
  private static final String WHOLE =
      "select id, school_id, based_on, version, state, document::text as document, changed_at,"
          + " changed_by, published_as from framework_draft";

  private final FrameworkDocuments documents;

  JdbcDrafts(FrameworkDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Draft> draft(Transaction tx, UUID id) {
    return tx.one(WHOLE + " where id = ?", this::draft, id);
  }

  @Override
  public List<Draft> of(Transaction tx, UUID schoolId, @Nullable UUID after, int limit) {
    return tx.list(
        WHOLE
            + " where school_id = ? and (?::uuid is null or (created_at, id) <"
            + " (select created_at, id from framework_draft where id = ?))"
            + " order by created_at desc, id desc limit ?",
        this::draft,
        schoolId,
        after,
        after,
        limit);
  }

  @Override
  public List<Change> changes(Transaction tx, UUID id, @Nullable Integer before, int limit) {
    return tx.list(
        "select * from framework_draft_change where draft_id = ? and version < ?"
            + " order by version desc limit ?",
        JdbcDrafts::change,
        id,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public void add(Transaction tx, Draft draft, String login) {
    tx.add(
        "insert into framework_draft (id, school_id, based_on, code, version, state, document,"
            + " created_at, changed_at, changed_login, changed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
        draft.id(),
        draft.schoolId(),
        draft.basedOn(),
        draft.document().code(),
        draft.version(),
        draft.state().wire(),
        documents.write(draft.document()),
        draft.changedAt(),
        draft.changedAt(),
        login,
        draft.changedBy());
  }

  @Override
  public boolean replace(Transaction tx, Draft next, String login) {
    tx.add(
        "update framework_draft set version = ?, state = ?, document = ?::jsonb, changed_at = ?,"
            + " changed_login = ?, changed_by = ?, published_as = ?"
            + " where id = ? and version = ? and state = 'open'",
        next.version(),
        next.state().wire(),
        documents.write(next.document()),
        next.changedAt(),
        login,
        next.changedBy(),
        next.publishedAs(),
        next.id(),
        next.version() - 1);
    return tx.run() == 1;
  }

  @Override
  public void note(Transaction tx, Draft draft, Change change, String login) {
    tx.add(
        "insert into framework_draft_change (draft_id, version, school_id, action, item_id,"
            + " said_before, says_now, changed_at, changed_login, changed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        draft.id(),
        change.version(),
        draft.schoolId(),
        change.action().wire(),
        change.itemId(),
        change.before(),
        change.after(),
        change.at(),
        login,
        change.by());
  }

  private Draft draft(Row row) throws SQLException {
    return new Draft(
        row.uuid("id"),
        row.uuid("school_id"),
        row.uuid("based_on"),
        (int) row.number("version"),
        Draft.State.ofWire(row.text("state")),
        documents.read(row.text("document")),
        row.instant("changed_at"),
        row.text("changed_by"),
        row.uuidOrNull("published_as"));
  }

  private static Change change(Row row) throws SQLException {
    return new Change(
        (int) row.number("version"),
        Change.Action.ofWire(row.text("action")),
        row.textOrNull("item_id"),
        row.textOrNull("said_before"),
        row.textOrNull("says_now"),
        row.instant("changed_at"),
        row.text("changed_by"));
  }
}
