package org.lantern.concern.history;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Earlier records in PostgreSQL. */
@Singleton
final class JdbcHistories implements Histories {
  private static final String REPORT =
      "select id, school_id, origin, login, imported_at, report from history_import ";
  private static final String PUPILS =
      """
      select p.id, p.upn, p.given_name || ' ' || p.family_name as name, p.date_of_birth,
             p.family_staff
        from pupil p
       where not p.removed
         and exists (select 1 from enrolment e where e.pupil_id = p.id and e.school_id = ?)\
      """;

  private final HistorySeals seals;
  private final EarlierFiles files;

  JdbcHistories(HistorySeals seals, EarlierFiles files) {
    this.seals = seals;
    this.files = files;
  }

  @Override
  public boolean isSchool(Transaction tx, UUID schoolId) {
    return tx.one("select id from school where id = ?", row -> row.uuid("id"), schoolId)
        .isPresent();
  }

  @Override
  public List<SchoolPupils.Known> pupilsOf(Transaction tx, UUID schoolId) {
    return tx.list(
        PUPILS,
        row ->
            new SchoolPupils.Known(
                row.uuid("id"),
                row.textOrNull("upn"),
                row.text("name"),
                row.dayOrNull("date_of_birth"),
                row.uuids("family_staff")),
        schoolId);
  }

  @Override
  public Set<UUID> known(Transaction tx, Collection<UUID> ids) {
    return new HashSet<>(
        tx.list("select id from history_record where id = any (?)", row -> row.uuid("id"), ids));
  }

  @Override
  public void begin(
      Transaction tx, UUID id, UUID schoolId, Origin origin, String login, Instant importedAt) {
    tx.add(
        "insert into history_import (id, school_id, origin, login, imported_at, report)"
            + " values (?, ?, ?, ?, ?, ?::jsonb)",
        id,
        schoolId,
        origin.wire(),
        login,
        importedAt,
        text(ReportRow.NOTHING));
  }

  @Override
  public void finish(Transaction tx, HistoryReport report) {
    tx.add(
        "update history_import set report = ?::jsonb where id = ?",
        text(ReportRow.of(report)),
        report.id());
  }

  private String text(ReportRow report) {
    return new String(seals.bytes(report), StandardCharsets.UTF_8);
  }

  @Override
  public void add(Transaction tx, UUID importId, EarlierRecord entry) {
    EarlierRecord.Words words = entry.words();
    tx.add(
        "insert into history_record (id, school_id, import_id, pupil_id, origin, happened_at,"
            + " recorded_at, excluded_staff, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.schoolId(),
        importId,
        entry.pupilId(),
        entry.origin().wire(),
        entry.happenedAt(),
        entry.recordedAt(),
        entry.excludedStaffIds(),
        seals.seal(
            entry.id(),
            entry.schoolId(),
            "record",
            seals.bytes(
                new EarlierRow(
                    words.reference(),
                    words.category(),
                    words.text(),
                    words.actions(),
                    words.reporter(),
                    words.named()))));
  }

  @Override
  public List<HistoryReport> latest(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    return tx.list(
        REPORT
            + "where (imported_at, id) < (coalesce(?::timestamptz, 'infinity'), ?)"
            + " order by imported_at desc, id desc limit ?",
        this::report,
        after == null ? null : after.at(),
        after == null ? new UUID(-1, -1) : after.id(),
        limit + 1);
  }

  @Override
  public Optional<HistoryReport> report(Transaction tx, UUID id) {
    return tx.one(REPORT + "where id = ?", this::report, id);
  }

  private HistoryReport report(Row row) throws SQLException {
    ReportRow counts =
        seals.read(row.text("report").getBytes(StandardCharsets.UTF_8), ReportRow.class);
    return new HistoryReport(
        row.uuid("id"),
        row.uuid("school_id"),
        Origin.ofWire(row.text("origin")).orElseThrow(),
        row.text("login"),
        row.instant("imported_at"),
        counts.rows(),
        counts.files(),
        counts.rejections());
  }

  @Override
  public List<EarlierRecord> of(
      Transaction tx, UUID pupilId, Cursor.@Nullable TimeAndId after, int limit) {
    List<EarlierRecord> records =
        tx.list(
            "select id, school_id, pupil_id, origin, happened_at, recorded_at, excluded_staff,"
                + " sealed from history_record where pupil_id = ?"
                + " and (happened_at, id) > (coalesce(?::timestamptz, '-infinity'), ?)"
                + " order by happened_at, id limit ?",
            this::record,
            pupilId,
            after == null ? null : after.at(),
            after == null ? new UUID(0, 0) : after.id(),
            limit + 1);
    Map<UUID, List<EarlierFile>> held =
        files.of(tx, records.stream().map(EarlierRecord::id).toList());
    return records.stream().map(one -> one.with(held.getOrDefault(one.id(), List.of()))).toList();
  }

  private EarlierRecord record(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID schoolId = row.uuid("school_id");
    EarlierRow words =
        seals.read(seals.open(id, schoolId, "record", row.bytes("sealed")), EarlierRow.class);
    return new EarlierRecord(
        id,
        schoolId,
        row.uuid("pupil_id"),
        Origin.ofWire(row.text("origin")).orElseThrow(),
        row.instant("happened_at"),
        row.instantOrNull("recorded_at"),
        row.uuids("excluded_staff"),
        new EarlierRecord.Words(
            words.reference(),
            words.category(),
            words.text(),
            words.actions(),
            words.reporter(),
            words.files()),
        List.of());
  }

  @Override
  public Instant now(Transaction tx) {
    return tx.one("select lantern_now() as now", row -> row.instant("now")).orElseThrow();
  }
}
