package org.lantern.concern.following;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Decisions in PostgreSQL. */
@Singleton
final class JdbcDecisions implements Decisions {
  private static final String SHOWN =
      "select f.*, v.title, v.version from followed_framework f"
          + " left join framework_version v on v.id = f.framework_version_id"
          + " where f.school_id = ?";

  /** A later day replaces, and of the same day a higher number; the past shows its last row. */
  private static final String IN_FORCE =
      SHOWN
          + """

             and not exists (
                   select 1 from followed_framework n
                    where n.school_id = f.school_id and n.code = f.code
                      and (n.from_day = f.from_day and n.number > f.number
                        or f.from_day <= ? and n.from_day > f.from_day and n.from_day <= ?))
             and (f.framework_version_id is not null or f.from_day > ?)
           order by f.code, f.from_day\
          """;

  @Override
  public List<Followed> inForceAndPlanned(Transaction tx, UUID schoolId, LocalDate day) {
    return tx.list(IN_FORCE, JdbcDecisions::followed, schoolId, day, day, day);
  }

  @Override
  public List<Followed> history(
      Transaction tx, UUID schoolId, @Nullable Integer before, int limit) {
    return tx.list(
        SHOWN + " and f.number < ? order by f.number desc limit ?",
        JdbcDecisions::followed,
        schoolId,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public int lastNumber(Transaction tx, UUID schoolId) {
    return tx.one(
            "select coalesce(max(number), 0) as last from followed_framework where school_id = ?",
            row -> (int) row.number("last"),
            schoolId)
        .orElse(0);
  }

  @Override
  public void add(Transaction tx, Decision decision, String login) {
    tx.add(
        "insert into followed_framework (school_id, number, code, framework_version_id, from_day,"
            + " decided_at, decided_login, decided_by, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        decision.schoolId(),
        decision.number(),
        decision.code(),
        decision.versionId(),
        decision.from(),
        decision.decidedAt(),
        login,
        decision.decidedBy(),
        decision.reason());
  }

  private static Followed followed(Row row) throws SQLException {
    return new Followed(
        new Decision(
            row.uuid("school_id"),
            (int) row.number("number"),
            row.text("code"),
            row.uuidOrNull("framework_version_id"),
            row.day("from_day"),
            row.instant("decided_at"),
            row.text("decided_by"),
            row.text("reason")),
        row.textOrNull("title"),
        row.integerOrNull("version"));
  }
}
