package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.content.Seals;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.SealedFor;

/** What was said about an entry since, as far as the transaction's scope may read the entry. */
@Singleton
public final class Trails {
  public static final String CORRECTION = "correction";
  public static final String RECLASSIFICATION = "reclassification";
  public static final String ADVICE = "advice";

  /** All columns of the row, also those that others will add, but for what is new. */
  private static final String COPY_CORRECTION =
      """
      insert into concern_correction
      select n.*
        from concern_correction o,
             lateral jsonb_populate_record(o, jsonb_build_object(
               'id', ?::uuid, 'concern_id', ?::uuid, 'key', ?::text, 'sealed', ?::bytea)) as n
       where o.id = ?\
      """;

  private static final String COPY_RECLASSIFICATION =
      """
      insert into concern_reclassification
      select n.*
        from concern_reclassification o,
             lateral jsonb_populate_record(o, jsonb_build_object(
               'id', ?::uuid, 'concern_id', ?::uuid, 'sealed', ?::bytea)) as n
       where o.id = ?\
      """;

  private static final String ASK_ANEW =
      """
      insert into consultation (concern_id, school_id, asked_at, asked_by)
      select k.id, s.id, k.recorded_at, o.asked_by
        from concern k,
             unnest(k.school_ids) as s (id),
             (select asked_by from consultation where concern_id = ? limit 1) as o
       where k.id = ?\
      """;

  private final Seals seals;
  private final Ids ids;

  Trails(Seals seals, Ids ids) {
    this.seals = seals;
    this.ids = ids;
  }

  /**
   * Puts all that was said about one entry beside another too, sealed for it, in its order. Advice
   * was given about one child and is not carried to another: there it is asked for anew.
   */
  public void copy(Transaction work, UUID fromId, UUID toId) {
    Trail trail = of(work, fromId);
    work.add(ASK_ANEW, fromId, toId);
    for (Correction said : trail.corrections()) {
      UUID id = ids.next();
      CorrectionRow words = new CorrectionRow(said.byName(), said.field(), said.text());
      work.add(
          COPY_CORRECTION,
          id,
          toId,
          "copy of " + said.id(),
          seals.seal(new SealedFor(id, toId, CORRECTION), words),
          said.id());
    }
    for (Reclassification step : trail.reclassifications()) {
      UUID id = ids.next();
      ReclassificationRow words =
          new ReclassificationRow(step.byName(), step.fromName(), step.toName(), step.reason());
      work.add(
          COPY_RECLASSIFICATION,
          id,
          toId,
          seals.seal(new SealedFor(id, toId, RECLASSIFICATION), words),
          step.id());
    }
  }

  /** In one round trip. */
  public Trail of(Transaction tx, UUID concernId) {
    List<Correction> corrections = new ArrayList<>();
    tx.addReading(
        "select id, corrected_at, sealed from concern_correction where concern_id = ?"
            + " order by corrected_at, id",
        row -> correction(row, concernId),
        corrections::add,
        concernId);
    List<Advice> advice = new ArrayList<>();
    tx.addReading(
        "select school_id, answered_at, sealed from consultation"
            + " where concern_id = ? and answered_at is not null order by answered_at, school_id",
        row -> advice(row, concernId),
        advice::add,
        concernId);
    List<Reclassification> reclassifications =
        tx.list(
            "select id, reclassified_at, from_category, to_category, from_level, to_level, sealed"
                + " from concern_reclassification where concern_id = ?"
                + " order by reclassified_at, id",
            row -> reclassification(row, concernId),
            concernId);
    return new Trail(corrections, reclassifications, advice);
  }

  private Correction correction(Row row, UUID concernId) throws SQLException {
    UUID id = row.uuid("id");
    CorrectionRow words =
        seals.open(
            new SealedFor(id, concernId, CORRECTION), row.bytes("sealed"), CorrectionRow.class);
    return new Correction(
        id, row.instant("corrected_at"), words.byName(), words.field(), words.text());
  }

  private Advice advice(Row row, UUID concernId) throws SQLException {
    UUID schoolId = row.uuid("school_id");
    AdviceRow words =
        seals.open(
            new SealedFor(schoolId, concernId, ADVICE), row.bytes("sealed"), AdviceRow.class);
    return new Advice(schoolId, row.instant("answered_at"), words.byName(), words.text());
  }

  private Reclassification reclassification(Row row, UUID concernId) throws SQLException {
    UUID id = row.uuid("id");
    ReclassificationRow words =
        seals.open(
            new SealedFor(id, concernId, RECLASSIFICATION),
            row.bytes("sealed"),
            ReclassificationRow.class);
    return new Reclassification(
        id,
        row.instant("reclassified_at"),
        words.byName(),
        row.text("from_category"),
        words.fromName(),
        Level.ofWire(row.text("from_level")),
        row.text("to_category"),
        words.toName(),
        Level.ofWire(row.text("to_level")),
        words.reason());
  }
}
