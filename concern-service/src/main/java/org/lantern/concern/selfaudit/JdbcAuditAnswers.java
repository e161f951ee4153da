package org.lantern.concern.selfaudit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Answers in PostgreSQL. */
@Singleton
final class JdbcAuditAnswers implements AuditAnswers {
  @Override
  public List<AuditAnswer> latest(Transaction tx, UUID schoolId, UUID versionId) {
    return tx.list(
        "select distinct on (item_id) * from self_audit_answer"
            + " where school_id = ? and framework_version_id = ?"
            + " order by item_id, number desc",
        JdbcAuditAnswers::answer,
        schoolId,
        versionId);
  }

  @Override
  public List<AuditAnswer> history(
      Transaction tx,
      UUID schoolId,
      UUID versionId,
      String itemId,
      @Nullable Integer before,
      int limit) {
    return tx.list(
        "select * from self_audit_answer"
            + " where school_id = ? and framework_version_id = ? and item_id = ? and number < ?"
            + " order by number desc limit ?",
        JdbcAuditAnswers::answer,
        schoolId,
        versionId,
        itemId,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public void add(Transaction tx, UUID schoolId, UUID versionId, AuditAnswer answer, String login) {
    tx.add(
        "insert into self_audit_answer (school_id, framework_version_id, item_id, number, state,"
            + " evidence, owner, due_on, answered_at, answered_login, answered_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        schoolId,
        versionId,
        answer.itemId(),
        answer.number(),
        answer.state().wire(),
        answer.evidence(),
        answer.owner(),
        answer.dueOn(),
        answer.answeredAt(),
        login,
        answer.answeredBy());
  }

  private static AuditAnswer answer(Row row) throws SQLException {
    return new AuditAnswer(
        row.text("item_id"),
        (int) row.number("number"),
        State.ofWire(row.text("state")).orElse(State.NOT_LOOKED_AT),
        row.textOrNull("evidence"),
        row.textOrNull("owner"),
        row.dayOrNull("due_on"),
        row.instant("answered_at"),
        row.text("answered_by"));
  }
}
