package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** The suggestions in PostgreSQL, as the scope of the caller shows them: to list and to decide. */
@Singleton
final class Suggestions {
  private static final String COLUMNS =
      "id, version, school_id, pupil_id, tier, state, opened_at, decided_at, decided_by,"
          + " decided_by_name, sealed_reason, excluded_staff, withdrawn_at";

  /** With what follows the position, or nothing, in its place. */
  static final String PAGE =
      "select "
          + COLUMNS
          + """
           from unnest(?::uuid[]) as own (school), unnest(?::text[]) as wanted (word), lateral (
            select * from suggestion s
            where s.school_id = own.school and s.state = wanted.word %s
            order by s.opened_at desc, s.id desc limit ?) page
          order by opened_at desc, id desc limit ?
          """;

  static final String AFTER = "and (s.opened_at, s.id) < (?, ?)";

  private final Words words;

  Suggestions(Words words) {
    this.words = words;
  }

  /**
   * Of these schools and states, the newest first, at most so many. Each school and state is a
   * range of the index that begins where the page does.
   */
  List<Suggestion> newestFirst(
      Transaction tx,
      Collection<UUID> schools,
      Collection<State> states,
      Cursor.@Nullable TimeAndId after,
      int limit) {
    List<String> wanted = states.stream().map(State::wire).toList();
    return after == null
        ? tx.list(PAGE.formatted(""), this::suggestion, schools, wanted, limit, limit)
        : tx.list(
            PAGE.formatted(AFTER),
            this::suggestion,
            schools,
            wanted,
            after.at(),
            after.id(),
            limit,
            limit);
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
               c.sealed_reasons, c.taken_back_at, c.taken_back_because
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
                      suggestionId, row.uuid("pupil_id"), concernId, row.bytes("sealed_reasons"))),
              takenBack(row));
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
        Set.copyOf(row.uuids("excluded_staff")),
        decision(row, id, pupilId),
        row.instantOrNull("withdrawn_at"));
  }

  private static @Nullable TakenBack takenBack(Row row) throws SQLException {
    Instant at = row.instantOrNull("taken_back_at");
    String why = row.textOrNull("taken_back_because");
    return at == null || why == null ? null : new TakenBack(at, TakenBack.Why.ofWire(why));
  }

  private @Nullable Decision decision(Row row, UUID id, UUID pupilId) throws SQLException {
    State state = state(row);
    if (!state.isDecided()) {
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

  /** One concern under one suggestion, also where it does not stand behind it any more. */
  record Basis(UUID suggestionId, Contribution contribution, @Nullable TakenBack takenBack) {}
}
