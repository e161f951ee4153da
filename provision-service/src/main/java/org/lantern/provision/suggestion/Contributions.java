package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/**
 * What background work adds to the suggestions in PostgreSQL: concerns, and who is kept out.
 *
 * <p>Contributions about one pupil come one after the other, by a lock on the pupil; a decision and
 * a contribution meet at the row of the suggestion, and whichever is second sees what the first
 * did.
 */
@Singleton
final class Contributions {
  private final Ids ids;
  private final Words words;

  Contributions(Ids ids, Words words) {
    this.ids = ids;
    this.words = words;
  }

  /** Applies the rules to what a concern says. A repeat changes nothing. */
  void contribute(Transaction tx, UUID schoolId, UUID pupilId, Contribution contribution) {
    switch (ContributionRules.effectOf(
        contribution, earlier(tx, schoolId, pupilId, contribution))) {
      case Effect.Nothing() -> {}
      case Effect.Opens() -> open(tx, schoolId, pupilId, contribution);
      case Effect.Joins(UUID suggestionId) -> join(tx, suggestionId, pupilId, contribution);
    }
  }

  private static List<Earlier> earlier(
      Transaction tx, UUID schoolId, UUID pupilId, Contribution contribution) {
    lockPupil(tx, pupilId);
    tx.add(
        "select from suggestion where school_id = ? and pupil_id = ? for update",
        schoolId,
        pupilId);
    return tx.list(
        """
        select s.id, s.state, c.tier
        from suggestion s
        left join suggestion_concern c on c.suggestion_id = s.id and c.concern_id = ?
        where s.school_id = ? and s.pupil_id = ?
        """,
        row ->
            new Earlier(
                row.uuid("id"),
                State.ofWire(row.text("state")).orElseThrow(),
                row.integerOrNull("tier")),
        contribution.concernId(),
        schoolId,
        pupilId);
  }

  private void open(Transaction tx, UUID schoolId, UUID pupilId, Contribution contribution) {
    UUID id = ids.next();
    tx.add(
        """
        insert into suggestion
          (id, school_id, pupil_id, version, tier, state, opened_at, excluded_staff)
        values (?, ?, ?, 1, ?, 'open', lantern_now(),
          coalesce((select staff_ids from family_of_pupil where pupil_id = ?), '{}'))
        """,
        id,
        schoolId,
        pupilId,
        contribution.tier(),
        pupilId);
    addConcern(tx, id, pupilId, contribution);
  }

  private void join(Transaction tx, UUID id, UUID pupilId, Contribution contribution) {
    tx.add(
        "update suggestion set tier = greatest(tier, ?), version = version + 1 where id = ?",
        contribution.tier(),
        id);
    addConcern(tx, id, pupilId, contribution);
  }

  private void addConcern(
      Transaction tx, UUID suggestionId, UUID pupilId, Contribution contribution) {
    tx.add(
        """
        insert into suggestion_concern
          (suggestion_id, concern_id, reference, recorded_at, tier, sealed_reasons)
        values (?, ?, ?, ?, ?, ?)
        on conflict (suggestion_id, concern_id) do update
        set tier = excluded.tier, sealed_reasons = excluded.sealed_reasons
        """,
        suggestionId,
        contribution.concernId(),
        contribution.reference(),
        contribution.recordedAt(),
        contribution.tier(),
        words.sealReasons(suggestionId, pupilId, contribution.concernId(), contribution.reasons()));
  }

  /**
   * Keeps these staff out of all that is known of the pupil, from now on. Event ids are ordered by
   * time: a repeat or a straggler changes nothing.
   */
  void keepOut(Transaction tx, UUID eventId, UUID pupilId, List<UUID> family) {
    lockPupil(tx, pupilId);
    tx.add(
        """
        with newest as (
          insert into family_of_pupil as known (pupil_id, event_id, staff_ids) values (?, ?, ?)
          on conflict (pupil_id) do update
          set event_id = excluded.event_id, staff_ids = excluded.staff_ids
          where known.event_id < excluded.event_id
          returning pupil_id, staff_ids)
        update suggestion set excluded_staff = newest.staff_ids
        from newest where suggestion.pupil_id = newest.pupil_id
        """,
        pupilId,
        eventId,
        family);
  }

  /** Until the transaction ends, nobody else contributes to this pupil or changes the family. */
  private static void lockPupil(Transaction tx, UUID pupilId) {
    tx.add("select pg_advisory_xact_lock(hashtextextended(?, 0))", pupilId.toString());
  }
}
