package org.lantern.concern.framework;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Versions of frameworks in PostgreSQL. */
@Singleton
final class JdbcFrameworks implements Frameworks {
  /** The catalogue sorts as a school whose id is all zeros; the index has the same expression. */
  private static final String SCHOOL =
      "coalesce(school_id, '00000000-0000-0000-0000-000000000000'::uuid)";

  private static final UUID CATALOGUE = new UUID(0, 0);

  private static final String LISTED =
      "select id, code, version, title, document ->> 'kind' as kind, school_id, based_on,"
          + " effective_from, state from framework_version";

  private static final String IN_ORDER = " order by code, " + SCHOOL + ", version";

  private static final String LIST =
      LISTED + " where (code, " + SCHOOL + ", version) > (?, ?, ?)" + IN_ORDER + " limit ?";

  private static final String WHOLE =
      "select id, code, version, title, school_id, based_on, effective_from, state, created_at,"
          + " created_by, document::text as document from framework_version";

  private static final String CURRENT =
      WHOLE
          + " where code = ? and (school_id is null or school_id = ?) and state = 'published'"
          + " and effective_from <= ?"
          + " order by school_id nulls last, effective_from desc, version desc limit 1";

  private static final String HIGHEST =
      "select coalesce(max(version), 0) as highest from framework_version"
          + " where code = ? and school_id is not distinct from ?";

  private static final String INSERT =
      "insert into framework_version (id, code, version, title, school_id, based_on,"
          + " effective_from, state, document, created_at, created_by)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

  private final FrameworkDocuments documents;

  JdbcFrameworks(FrameworkDocuments documents) {
    this.documents = documents;
  }

  @Override
  public List<ListedFramework> list(Transaction tx, @Nullable Position after, int limit) {
    UUID school = after == null || after.schoolId() == null ? CATALOGUE : after.schoolId();
    return tx.list(
        LIST,
        JdbcFrameworks::listed,
        after == null ? "" : after.code(),
        school,
        after == null ? 0 : after.version(),
        limit);
  }

  @Override
  public List<ListedFramework> versionsOf(Transaction tx, String code) {
    return tx.list(LISTED + " where code = ?" + IN_ORDER, JdbcFrameworks::listed, code);
  }

  @Override
  public Optional<FrameworkVersion> version(Transaction tx, UUID id) {
    return tx.one(WHOLE + " where id = ?", this::whole, id);
  }

  @Override
  public Optional<FrameworkVersion> current(
      Transaction tx, String code, @Nullable UUID schoolId, LocalDate on) {
    return tx.one(CURRENT, this::whole, code, schoolId, on);
  }

  @Override
  public int highestVersion(Transaction tx, String code, @Nullable UUID schoolId) {
    return tx.one(HIGHEST, row -> (int) row.number("highest"), code, schoolId).orElse(0);
  }

  @Override
  public void add(Transaction tx, FrameworkVersion version) {
    insert(tx, INSERT, version);
  }

  @Override
  public void withdraw(Transaction tx, UUID id) {
    tx.add(
        "update framework_version set state = 'withdrawn'"
            + " where id = ? and school_id is not null and state = 'published'",
        id);
  }

  @Override
  public void addMissing(Transaction tx, FrameworkVersion version) {
    insert(tx, INSERT + " on conflict do nothing", version);
  }

  private void insert(Transaction tx, String sql, FrameworkVersion version) {
    tx.add(
        sql,
        version.id(),
        version.code(),
        version.version(),
        version.title(),
        version.schoolId(),
        version.basedOn(),
        version.effectiveFrom(),
        version.state().wire(),
        documents.write(version.document()),
        version.createdAt(),
        version.createdBy());
  }

  private static ListedFramework listed(Row row) throws SQLException {
    return new ListedFramework(
        row.uuid("id"),
        row.text("code"),
        (int) row.number("version"),
        row.text("title"),
        Framework.Kind.valueOf(constant(row.text("kind"))),
        row.uuidOrNull("school_id"),
        row.uuidOrNull("based_on"),
        row.day("effective_from"),
        state(row));
  }

  private FrameworkVersion whole(Row row) throws SQLException {
    return new FrameworkVersion(
        row.uuid("id"),
        row.text("code"),
        (int) row.number("version"),
        row.text("title"),
        row.uuidOrNull("school_id"),
        row.uuidOrNull("based_on"),
        row.day("effective_from"),
        state(row),
        row.instant("created_at"),
        row.textOrNull("created_by"),
        documents.read(row.text("document")));
  }

  private static FrameworkVersion.State state(Row row) throws SQLException {
    return FrameworkVersion.State.valueOf(constant(row.text("state")));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
