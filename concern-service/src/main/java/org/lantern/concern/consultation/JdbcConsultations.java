package org.lantern.concern.consultation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.content.Seals;
import org.lantern.concern.entry.AdviceRow;
import org.lantern.concern.entry.Trails;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.sealing.SealedFor;

/** Consultations in PostgreSQL; what is answered rests sealed. */
@Singleton
final class JdbcConsultations implements Consultations {
  /** School by school, so that each is read along its own index and no further than a page. */
  private static final String LIST =
      """
      select c.concern_id, c.school_id, c.asked_at, c.answered_at, c.reference, c.pupil_id,
             c.pupil_name, c.year_group
        from unnest(?::uuid[]) as s (id)
       cross join lateral (
             select c.concern_id, c.school_id, c.asked_at, c.answered_at, k.reference, k.pupil_id,
                    p.given_name || ' ' || p.family_name as pupil_name, p.year_group
               from consultation c
               join concern k on k.id = c.concern_id
               left join pupil p on p.id = k.pupil_id
              where c.school_id = s.id and %1$s
                and (c.asked_at, c.concern_id, c.school_id) %2$s (?, ?, ?)
              order by c.asked_at %3$s, c.concern_id %3$s
              limit ?) as c
       order by c.asked_at %3$s, c.concern_id %3$s, c.school_id %3$s
       limit ?\
      """;

  private static final String ALL = LIST.formatted("true", "<", "desc");
  private static final String WAITING = LIST.formatted("c.answered_at is null", ">", "asc");
  private static final String ANSWERED = LIST.formatted("c.answered_at is not null", "<", "desc");

  private static final UUID NONE = new UUID(0, 0);
  private static final Wanted.Place OLDEST = new Wanted.Place(Instant.EPOCH, NONE, NONE);
  private static final Wanted.Place NEWEST =
      new Wanted.Place(Instant.parse("9999-01-01T00:00:00Z"), NONE, NONE);

  private final Seals seals;

  JdbcConsultations(Seals seals) {
    this.seals = seals;
  }

  @Override
  public List<Consultation> list(Transaction tx, Collection<UUID> schoolIds, Wanted wanted) {
    return switch (wanted.state()) {
      case ALL -> list(tx, ALL, schoolIds, wanted, NEWEST);
      case WAITING -> list(tx, WAITING, schoolIds, wanted, OLDEST);
      case ANSWERED -> list(tx, ANSWERED, schoolIds, wanted, NEWEST);
    };
  }

  private static List<Consultation> list(
      Transaction tx, String query, Collection<UUID> schoolIds, Wanted wanted, Wanted.Place start) {
    Wanted.Place asked = wanted.after();
    Wanted.Place after = asked == null ? start : asked;
    return tx.list(
        query,
        JdbcConsultations::consultation,
        schoolIds,
        after.askedAt(),
        after.concernId(),
        after.schoolId(),
        wanted.limit(),
        wanted.limit());
  }

  @Override
  public List<UUID> askedOf(Transaction tx, UUID concernId, Caller caller) {
    return tx.list(
        "select school_id from consultation where concern_id = ? and school_id = any (?)"
            + " order by school_id",
        row -> row.uuid("school_id"),
        concernId,
        caller.schools());
  }

  @Override
  public boolean answer(Transaction tx, UUID concernId, UUID schoolId, Caller caller, String text) {
    return tx.add(
                "update consultation set answered_at = lantern_now(), answered_by = ?, sealed = ?"
                    + " where concern_id = ? and school_id = ? and answered_at is null",
                caller.login(),
                seals.seal(
                    new SealedFor(schoolId, concernId, Trails.ADVICE),
                    new AdviceRow(caller.name(), text)),
                concernId,
                schoolId)
            .run()
        == 1;
  }

  private static Consultation consultation(Row row) throws SQLException {
    return new Consultation(
        row.uuid("concern_id"),
        row.text("reference"),
        row.uuidOrNull("pupil_id"),
        row.textOrNull("pupil_name"),
        row.textOrNull("year_group"),
        row.uuid("school_id"),
        row.instant("asked_at"),
        row.instantOrNull("answered_at"));
  }
}
