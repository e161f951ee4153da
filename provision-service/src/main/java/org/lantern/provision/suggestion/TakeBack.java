package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;

/**
 * Takes what a concern contributed off suggestions, in background work that holds the pupil. The
 * row stays with its reason. An open suggestion keeps what the others say, or is withdrawn where
 * there are none; a decided one stays as it was decided. A repeat changes nothing.
 */
@Singleton
final class TakeBack {
  private static final String ACTOR = "service:provision-service";

  /** That it was the wrong child is said also where it had been reassessed before. */
  private static final String MARK =
      """
      update suggestion_concern c set taken_back_at = ?, taken_back_because = ?
      from suggestion s
      where s.id = c.suggestion_id and s.pupil_id = ? and c.concern_id = ?
        and s.school_id = coalesce(?::uuid, s.school_id)
        and s.state = any (?::text[]) and c.tier > ?
        and (c.taken_back_at is null or c.taken_back_because = 'reassessed' and ? = 'wrong-pupil')
      returning c.suggestion_id
      """;

  private static final String SETTLE =
      """
      with standing as (
        select s.id, max(c.tier) as tier
        from suggestion s
        left join suggestion_concern c on c.suggestion_id = s.id and c.taken_back_at is null
        where s.id = ? group by s.id)
      update suggestion s
      set version = s.version + 1,
          tier = case when s.state = 'open' then coalesce(standing.tier, s.tier) else s.tier end,
          state = case when s.state = 'open' and standing.tier is null then 'withdrawn'
                       else s.state end,
          withdrawn_at = case when s.state = 'open' and standing.tier is null then lantern_now()
                              else s.withdrawn_at end
      from standing where s.id = standing.id
      returning s.id, s.school_id, s.state
      """;

  private final AuditTrail audit;

  TakeBack(AuditTrail audit) {
    this.audit = audit;
  }

  /** From all suggestions of the pupil, whatever was decided. */
  void everywhere(Transaction tx, UUID pupilId, UUID concernId, Instant at, TakenBack.Why why) {
    mark(tx, null, pupilId, concernId, at, why, List.of(State.values()), 0);
  }

  /** From the open one of this school: what it says now was known when somebody decided. */
  void fromOpen(Transaction tx, UUID schoolId, UUID pupilId, UUID concernId, Instant at) {
    mark(tx, schoolId, pupilId, concernId, at, TakenBack.Why.REASSESSED, List.of(State.OPEN), 0);
  }

  /** From those that were decided knowing a higher tier of it than this. */
  void fromDecidedAbove(Transaction tx, UUID pupilId, UUID concernId, int tier, Instant at) {
    mark(
        tx,
        null,
        pupilId,
        concernId,
        at,
        TakenBack.Why.REASSESSED,
        List.of(State.ACCEPTED, State.DECLINED),
        tier);
  }

  /** Makes a suggestion say what its concerns say, after they have changed. */
  void settle(Transaction tx, UUID suggestionId, TakenBack.Why why) {
    tx
        .list(
            SETTLE,
            row -> new Settled(row.uuid("id"), row.uuid("school_id"), row.text("state")),
            suggestionId)
        .stream()
        .filter(settled -> settled.state().equals(State.WITHDRAWN.wire()))
        .forEach(settled -> audit.append(tx, withdrawn(settled, why)));
  }

  private void mark(
      Transaction tx,
      @Nullable UUID schoolId,
      UUID pupilId,
      UUID concernId,
      Instant at,
      TakenBack.Why why,
      List<State> states,
      int aboveTier) {
    tx.add("select from suggestion where pupil_id = ? order by id for update", pupilId);
    tx.list(
            MARK,
            row -> row.uuid("suggestion_id"),
            at,
            why.wire(),
            pupilId,
            concernId,
            schoolId,
            states.stream().map(State::wire).toList(),
            aboveTier,
            why.wire())
        .forEach(id -> settle(tx, id, why));
  }

  private static AuditEntry withdrawn(Settled settled, TakenBack.Why why) {
    return new AuditEntry(
        ACTOR,
        "suggestion-withdrawn",
        "suggestion",
        settled.id(),
        settled.schoolId(),
        Map.of("because", why.wire()));
  }

  private record Settled(UUID id, UUID schoolId, String state) {}
}
