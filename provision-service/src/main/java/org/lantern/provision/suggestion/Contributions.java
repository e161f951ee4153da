package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/**
 * What background work makes of concerns in the suggestions of PostgreSQL.
 *
 * <p>Contributions about one pupil come one after the other, by a lock on the pupil; a decision and
 * a contribution meet at the row of the suggestion, and whichever is second sees what the first
 * did.
 */
@Singleton
final class Contributions {
  private final Ids ids;
  private final Words words;
  private final ChangedConcerns changed;
  private final TakeBack takeBack;

  Contributions(Ids ids, Words words, ChangedConcerns changed, TakeBack takeBack) {
    this.ids = ids;
    this.words = words;
    this.changed = changed;
    this.takeBack = takeBack;
  }

  /**
   * Applies the rules to what a concern says. A repeat changes nothing, nor does one that comes
   * after something later about the same concern.
   */
  void contribute(Transaction tx, UUID schoolId, UUID pupilId, Contribution contribution) {
    PupilLock.take(tx, pupilId);
    if (changed.isOvertaken(tx, contribution.concernId())) {
      return;
    }
    switch (ContributionRules.effectOf(
        contribution, earlier(tx, schoolId, pupilId, contribution))) {
      case Effect.Nothing() -> {}
      case Effect.Opens() -> open(tx, schoolId, pupilId, contribution);
      case Effect.Joins(UUID suggestionId) -> join(tx, suggestionId, pupilId, contribution);
    }
  }

  /** The concern was on the wrong child: whatever it contributed is taken back, for good. */
  void withdraw(Transaction tx, UUID pupilId, UUID concernId, Instant at) {
    PupilLock.take(tx, pupilId);
    changed.withdrawn(tx, concernId, at);
    takeBack.everywhere(tx, pupilId, concernId, at, TakenBack.Why.WRONG_PUPIL);
  }

  /**
   * What a concern suggests now takes the place of what it suggested before; null for nothing.
   * Something earlier than what is known changes nothing.
   */
  void reassess(
      Transaction tx,
      UUID pupilId,
      UUID concernId,
      List<UUID> schoolIds,
      @Nullable Contribution contribution,
      Instant at) {
    PupilLock.take(tx, pupilId);
    if (!changed.reassessed(tx, concernId, at)) {
      return;
    }
    if (contribution == null || contribution.tier() < ContributionRules.SUGGESTS_A_PLAN) {
      takeBack.everywhere(tx, pupilId, concernId, at, TakenBack.Why.REASSESSED);
      return;
    }
    takeBack.fromDecidedAbove(tx, pupilId, concernId, contribution.tier(), at);
    for (UUID schoolId : Set.copyOf(schoolIds)) {
      switch (ContributionRules.effectOfReassessment(
          contribution, earlier(tx, schoolId, pupilId, contribution))) {
        case Effect.Nothing() -> takeBack.fromOpen(tx, schoolId, pupilId, concernId, at);
        case Effect.Opens() -> open(tx, schoolId, pupilId, contribution);
        case Effect.Joins(UUID suggestionId) -> replace(tx, suggestionId, pupilId, contribution);
      }
    }
  }

  private static List<Earlier> earlier(
      Transaction tx, UUID schoolId, UUID pupilId, Contribution contribution) {
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

  /** Nothing moves where the suggestion says the same already. */
  private void replace(Transaction tx, UUID id, UUID pupilId, Contribution contribution) {
    boolean says =
        tx.one(
                "select tier, sealed_reasons from suggestion_concern"
                    + " where suggestion_id = ? and concern_id = ? and taken_back_at is null",
                row ->
                    row.number("tier") == contribution.tier()
                        && words
                            .openReasons(
                                id, pupilId, contribution.concernId(), row.bytes("sealed_reasons"))
                            .equals(contribution.reasons()),
                id,
                contribution.concernId())
            .orElse(false);
    if (!says) {
      addConcern(tx, id, pupilId, contribution);
      takeBack.settle(tx, id, TakenBack.Why.REASSESSED);
    }
  }

  private void addConcern(
      Transaction tx, UUID suggestionId, UUID pupilId, Contribution contribution) {
    tx.add(
        """
        insert into suggestion_concern
          (suggestion_id, concern_id, reference, recorded_at, tier, sealed_reasons)
        values (?, ?, ?, ?, ?, ?)
        on conflict (suggestion_id, concern_id) do update
        set tier = excluded.tier, sealed_reasons = excluded.sealed_reasons,
            taken_back_at = null, taken_back_because = null
        """,
        suggestionId,
        contribution.concernId(),
        contribution.reference(),
        contribution.recordedAt(),
        contribution.tier(),
        words.sealReasons(suggestionId, pupilId, contribution.concernId(), contribution.reasons()));
  }
}
