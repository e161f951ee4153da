package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.platform.database.Transaction;

/** Ordinary entries that count with each other, in PostgreSQL. */
@Singleton
final class JdbcRepetitions implements Repetitions {
  /** Below it everything is for every child, and no plan is suggested. */
  private static final int LOWEST_TIER_OF_A_PLAN = 2;

  private static final String COUNT =
      """
      insert into recurrence (concern_id, pupil_id, school_ids, excluded_staff, observed_on)
      select k.id, k.pupil_id, k.school_ids, k.excluded_staff, ?::date
        from concern k
       where k.id = ? and k.pupil_id is not null
          on conflict (concern_id) do nothing\
      """;

  private static final String SUGGESTING =
      """
      select k.id, k.reference, k.school_ids, k.category, k.suggested_tier, r.observed_on,
             k.recorded_at
        from recurrence r join concern k on k.id = r.concern_id
       where r.pupil_id = ? and r.observed_on >= ? and r.observed_on < ?
         and k.suggested_tier >= ?
       order by k.recorded_at, k.id
         for update of k skip locked\
      """;

  /** In one order, so that two who move entries across do not wait for each other. */
  @Override
  public void hold(Transaction work, Collection<UUID> pupilIds) {
    pupilIds.stream()
        .sorted()
        .forEach(pupil ->
            work.add(
                "select pg_advisory_xact_lock(hashtextextended('repetition ' || ?::text, 0))",
                pupil.toString()));
  }

  @Override
  public void follow(Transaction work, UUID concernId, LocalDate observedOn, boolean counts) {
    if (counts) {
      work.add(COUNT, observedOn, concernId);
    } else {
      work.add("delete from recurrence where concern_id = ?", concernId);
    }
  }

  @Override
  public List<Repeated> suggesting(Transaction work, UUID pupilId, Earlier.Reach days) {
    return work.list(
        SUGGESTING,
        row ->
            new Repeated(
                row.uuid("id"),
                row.text("reference"),
                row.uuids("school_ids"),
                row.text("category"),
                (int) row.number("suggested_tier"),
                row.day("observed_on"),
                row.instant("recorded_at")),
        pupilId,
        days.from(),
        days.before(),
        LOWEST_TIER_OF_A_PLAN);
  }
}
