package org.lantern.concern.parents;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Choices and published versions in PostgreSQL, as JSON. */
@Singleton
@SerdeImport(Choice.class)
@SerdeImport(Choice.Step.class)
@SerdeImport(Choice.Line.class)
@SerdeImport(ParentsMap.class)
@SerdeImport(ParentsMap.Step.class)
@SerdeImport(ParentsMap.Part.class)
class JdbcParentsVersions implements ParentsVersions {
  private final JsonMapper json;

  JdbcParentsVersions(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<ParentsDraft> draft(Transaction tx, UUID schoolId, UUID versionId) {
    return tx.one(
        "select version, choice::text as choice, changed_at, changed_by from parents_draft"
            + " where school_id = ? and framework_version_id = ?",
        row ->
            new ParentsDraft(
                (int) row.number("version"),
                read(row.text("choice"), Choice.class),
                row.instant("changed_at"),
                row.text("changed_by")),
        schoolId,
        versionId);
  }

  @Override
  public boolean keep(
      Transaction tx, UUID schoolId, UUID versionId, ParentsDraft next, String login) {
    String choice = write(next.choice());
    if (next.version() == 1) {
      tx.add(
          "insert into parents_draft (school_id, framework_version_id, version, choice, changed_at,"
              + " changed_login, changed_by) values (?, ?, 1, ?::jsonb, ?, ?, ?)",
          schoolId,
          versionId,
          choice,
          next.changedAt(),
          login,
          next.changedBy());
    } else {
      tx.add(
          "update parents_draft set version = ?, choice = ?::jsonb, changed_at = ?,"
              + " changed_login = ?, changed_by = ?"
              + " where school_id = ? and framework_version_id = ? and version = ?",
          next.version(),
          choice,
          next.changedAt(),
          login,
          next.changedBy(),
          schoolId,
          versionId,
          next.version() - 1);
    }
    return tx.run() == 1;
  }

  @Override
  public Optional<ParentsVersion> published(
      Transaction tx, UUID schoolId, UUID versionId, @Nullable Integer number) {
    return history(tx, schoolId, versionId, number == null ? null : number + 1, 1).stream()
        .filter(found -> number == null || found.number() == number)
        .findFirst();
  }

  @Override
  public List<ParentsVersion> history(
      Transaction tx, UUID schoolId, UUID versionId, @Nullable Integer before, int limit) {
    return tx.list(
        "select school_id, framework_version_id, number, document::text as document, published_on,"
            + " published_at, published_by from parents_version"
            + " where school_id = ? and framework_version_id = ? and number < ?"
            + " order by number desc limit ?",
        this::version,
        schoolId,
        versionId,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public void add(Transaction tx, ParentsVersion version, String login) {
    tx.add(
        "insert into parents_version (school_id, framework_version_id, number, document,"
            + " published_on, published_at, published_login, published_by)"
            + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
        version.schoolId(),
        version.versionId(),
        version.number(),
        write(version.document()),
        version.publishedOn(),
        version.publishedAt(),
        login,
        version.publishedBy());
  }

  private ParentsVersion version(Row row) throws SQLException {
    return new ParentsVersion(
        row.uuid("school_id"),
        row.uuid("framework_version_id"),
        (int) row.number("number"),
        read(row.text("document"), ParentsMap.class),
        row.day("published_on"),
        row.instant("published_at"),
        row.text("published_by"));
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, Argument.of(type));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
