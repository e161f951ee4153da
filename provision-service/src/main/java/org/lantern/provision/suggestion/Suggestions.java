package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.paging.Cursor;

/**
 * The suggestions in PostgreSQL, as the scope of the transaction shows them.
 *
 * <p>Contributions about one pupil come one after the other, by a lock on the pupil; a decision and
 * a contribution meet at the row of the suggestion, and whichever is second sees what the first
 * did.
 */
@Singleton
final class Suggestions {
  private static final String COLUMNS =
      "id, version, school_id, pupil_id, tier, state, opened_at, decided_at, decided_by,"
          + " decided_by_name, sealed_reason";

  private final Ids ids;
  private final Words words;

  Suggestions(Ids ids, Words words) {
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
        row -> new Earlier(row.uuid("id"), state(row), row.integerOrNull("tier")),
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

  /** The newest first; one more than the limit, if there are. */
  List<Suggestion> newestFirst(
      Transaction tx, @Nullable State state, Cursor.@Nullable TimeAndId after, int limit) {
    return tx.list(
        "select "
            + COLUMNS
            + """
             from suggestion
            where (?::text is null or state = ?::text)
              and (?::timestamptz is null or (opened_at, id) < (?::timestamptz, ?::uuid))
            order by opened_at desc, id desc limit ?
            """,
        this::suggestion,
        state == null ? null : state.wire(),
        state == null ? null : state.wire(),
        after == null ? null : after.at(),
        after == null ? null : after.at(),
        after == null ? null : after.id(),
        limit + 1);
  }

  /** One suggestion, kept from changing until the transaction ends. */
  Optional<Suggestion> lock(Transaction tx, UUID id) {
    return tx.one(
        "select " + COLUMNS + " from suggestion where id = ? for update", this::suggestion, id);
  }

  /** Saves what was decided; the row is locked by {@link #lock}. */
  void decided(Transaction tx, Suggestion suggestion, Decision decision) {
    String reason = decision.reason();
    tx.add(
        """
        update suggestion
        set version = ?, state = ?, decided_at = ?, decided_by = ?, decided_by_name = ?,
            sealed_reason = ?
        where id = ? and state = 'open'
        """,
        suggestion.version(),
        suggestion.state().wire(),
        decision.at(),
        decision.by(),
        decision.byName(),
        reason == null ? null : words.sealDecision(suggestion.id(), suggestion.pupilId(), reason),
        suggestion.id());
    if (tx.run() != 1) {
      throw new IllegalStateException("a locked suggestion was not there to be decided");
    }
  }

  /** What these suggestions rest on, oldest first. */
  List<Basis> basisOf(Transaction tx, List<Suggestion> suggestions) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    return tx.list(
        """
        select c.suggestion_id, s.pupil_id, c.concern_id, c.reference, c.recorded_at, c.tier,
               c.sealed_reasons
        from suggestion_concern c join suggestion s on s.id = c.suggestion_id
        where c.suggestion_id = any (?) order by c.recorded_at, c.concern_id
        """,
        row -> {
          UUID suggestionId = row.uuid("suggestion_id");
          UUID concernId = row.uuid("concern_id");
          return new Basis(
              suggestionId,
              new Contribution(
                  concernId,
                  row.text("reference"),
                  row.instant("recorded_at"),
                  Math.toIntExact(row.number("tier")),
                  words.openReasons(
                      suggestionId, row.uuid("pupil_id"), concernId, row.bytes("sealed_reasons"))));
        },
        suggestions.stream().map(Suggestion::id).toList());
  }

  private Suggestion suggestion(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID pupilId = row.uuid("pupil_id");
    return new Suggestion(
        id,
        Math.toIntExact(row.number("version")),
        row.uuid("school_id"),
        pupilId,
        Math.toIntExact(row.number("tier")),
        row.instant("opened_at"),
        decision(row, id, pupilId));
  }

  private @Nullable Decision decision(Row row, UUID id, UUID pupilId) throws SQLException {
    State state = state(row);
    if (state == State.OPEN) {
      return null;
    }
    byte[] reason = row.bytesOrNull("sealed_reason");
    return new Decision(
        state == State.ACCEPTED,
        reason == null ? null : words.openDecision(id, pupilId, reason),
        row.text("decided_by"),
        row.text("decided_by_name"),
        row.instant("decided_at"));
  }

  private static State state(Row row) throws SQLException {
    return State.ofWire(row.text("state")).orElseThrow();
  }

  /** One concern under one suggestion. */
  record Basis(UUID suggestionId, Contribution contribution) {}
}
