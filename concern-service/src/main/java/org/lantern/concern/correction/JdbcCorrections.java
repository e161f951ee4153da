package org.lantern.concern.correction;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.Seals;
import org.lantern.concern.entry.Correction;
import org.lantern.concern.entry.CorrectionRow;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.Reclassification;
import org.lantern.concern.entry.ReclassificationRow;
import org.lantern.concern.entry.Trails;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.time.England;

/** What was put right, in PostgreSQL; its words rest sealed. */
@Singleton
final class JdbcCorrections implements Corrections {
  /** All columns of the old row, also those that others will add, but for what is new. */
  private static final String SUCCEED =
      """
      insert into concern
      select n.*
        from concern k,
             lateral jsonb_populate_record(k, jsonb_build_object(
               'id', ?::uuid, 'reference', ?::text, 'pupil_id', ?::uuid,
               'school_id', ?::uuid, 'school_ids', ?::uuid[], 'excluded_staff', ?::uuid[],
               'flags', ?::text[], 'suggested_tier', ?::smallint, 'recorded_at', ?::timestamptz,
               'moved_from', k.id, 'moved_from_reference', k.reference,
               'sealed', ?::bytea)) as n
       where k.id = ?\
      """;

  private final Seals seals;
  private final Repetitions repetitions;

  JdbcCorrections(Seals seals, Repetitions repetitions) {
    this.seals = seals;
    this.repetitions = repetitions;
  }

  /** Why an entry was withdrawn, as it rests. */
  @Serdeable
  record WithdrawalRow(String byName, String reason) {}

  @Override
  public Optional<Known> ofKey(Transaction tx, String login, String key) {
    return tx.one(
        "select id, concern_id, corrected_at, sealed from concern_correction"
            + " where login = ? and key = ?",
        this::known,
        login,
        key);
  }

  @Override
  public Instant now(Transaction tx) {
    return tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
  }

  @Override
  public void hold(Transaction tx, UUID concernId) {
    tx.add(
        "select pg_advisory_xact_lock(hashtextextended('correction ' || ?::text, 0))",
        concernId.toString());
  }

  @Override
  public void holdCounts(Transaction work, Collection<UUID> pupilIds) {
    repetitions.hold(work, pupilIds);
  }

  @Override
  public void append(
      Transaction tx, UUID concernId, Caller caller, String key, Correction correction) {
    tx.add(
        "insert into concern_correction"
            + " (id, concern_id, corrected_at, login, staff_id, key, sealed)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        correction.id(),
        concernId,
        correction.at(),
        caller.login(),
        caller.staffId(),
        key,
        seals.seal(
            new SealedFor(correction.id(), concernId, Trails.CORRECTION),
            new CorrectionRow(correction.byName(), correction.field(), correction.text())));
  }

  @Override
  public void reclassify(
      Transaction work, Entry entry, Caller caller, Reclassification step, boolean counts) {
    work.add(
        "insert into concern_reclassification (id, concern_id, reclassified_at, login, staff_id,"
            + " from_category, to_category, from_level, to_level, sealed)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        step.id(),
        entry.id(),
        step.at(),
        caller.login(),
        caller.staffId(),
        step.fromCategory(),
        step.toCategory(),
        step.fromLevel().wire(),
        step.toLevel().wire(),
        seals.seal(
            new SealedFor(step.id(), entry.id(), Trails.RECLASSIFICATION),
            new ReclassificationRow(step.byName(), step.fromName(), step.toName(), step.reason())));
    work.add(
        "update concern set category = ?, level = ? where id = ?",
        step.toCategory(),
        step.toLevel().wire(),
        entry.id());
    repetitions.follow(work, entry.id(), England.day(entry.observedAt()), counts);
  }

  @Override
  public void suggests(Transaction work, UUID concernId, @Nullable Integer tier) {
    work.add("update concern set suggested_tier = ?::smallint where id = ?", tier, concernId);
  }

  @Override
  public Optional<WithdrawOutcome.Withdrawn> withdrawn(
      Transaction work, UUID concernId, String login) {
    return work.one(
        "select k.id, k.reference from concern_withdrawal w join concern k on k.id ="
            + " w.new_concern_id where w.concern_id = ? and w.login = ?",
        row -> new WithdrawOutcome.Withdrawn(row.uuid("id"), row.text("reference")),
        concernId,
        login);
  }

  @Override
  public void withdraw(
      Transaction work, Entry entry, Successor successor, Caller caller, String reason) {
    work.add(
        SUCCEED,
        successor.id(),
        successor.reference(),
        successor.pupilId(),
        successor.schoolIds().getFirst(),
        successor.schoolIds(),
        successor.excludedStaffIds(),
        successor.flags(),
        successor.suggestion().map(Suggestion::tier).orElse(null),
        successor.at(),
        successor.sealed(),
        entry.id());
    work.add(
        "insert into concern_person (concern_id, pupil_id, role, reporter_login)"
            + " select ?, pupil_id, role, reporter_login from concern_person"
            + " where concern_id = ? and pupil_id is distinct from ?::uuid",
        successor.id(),
        entry.id(),
        successor.pupilId());
    repetitions.follow(work, successor.id(), successor.observedOn(), successor.counts());
    repetitions.follow(work, entry.id(), successor.observedOn(), false);
    work.add("update concern set withdrawn_at = ? where id = ?", successor.at(), entry.id());
    Entry.PupilShown wrong = entry.pupil();
    work.add(
        "insert into concern_withdrawal (concern_id, pupil_id, new_concern_id, withdrawn_at, login,"
            + " staff_id, sealed) values (?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        wrong == null ? null : wrong.id(),
        successor.id(),
        successor.at(),
        caller.login(),
        caller.staffId(),
        seals.seal(
            new SealedFor(entry.id(), entry.id(), "withdrawal"),
            new WithdrawalRow(caller.name(), reason)));
  }

  private Known known(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID concernId = row.uuid("concern_id");
    CorrectionRow words =
        seals.open(
            new SealedFor(id, concernId, Trails.CORRECTION),
            row.bytes("sealed"),
            CorrectionRow.class);
    return new Known(
        concernId,
        new Correction(
            id, row.instant("corrected_at"), words.byName(), words.field(), words.text()));
  }
}
