package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** Shows SENCOs and headteachers the suggestions of their schools, with the pupils' names. */
@Singleton
final class ListSuggestions {
  private final Transactions transactions;
  private final Suggestions suggestions;
  private final Pupils pupils;

  ListSuggestions(Transactions transactions, Suggestions suggestions, Pupils pupils) {
    this.transactions = transactions;
    this.suggestions = suggestions;
    this.pupils = pupils;
  }

  /** A page, newest first; empty when the caller is neither SENCO nor headteacher. */
  Optional<Page<SuggestionResponse>> list(
      Caller caller, @Nullable State state, Cursor.@Nullable TimeAndId after, int limit) {
    if (!Entitled.holds(caller)) {
      return Optional.empty();
    }
    return Optional.of(
        transactions.as(
            caller,
            tx -> {
              List<Suggestion> rows = suggestions.newestFirst(tx, state, after, limit);
              Map<UUID, SuggestionResponse> items = render(tx, rows);
              return Page.of(
                  rows,
                  limit,
                  row -> Cursor.after(row.openedAt(), row.id()),
                  row -> Objects.requireNonNull(items.get(row.id())));
            }));
  }

  /** One suggestion as the list shows it. */
  SuggestionResponse render(Caller caller, Suggestion suggestion) {
    return transactions.as(
        caller, tx -> render(tx, List.of(suggestion)).values().iterator().next());
  }

  private Map<UUID, SuggestionResponse> render(Transaction tx, List<Suggestion> rows) {
    Map<UUID, PupilResponse> known =
        pupils.inScope(tx, rows.stream().map(Suggestion::pupilId).distinct().toList());
    Map<UUID, List<Contribution>> basis =
        suggestions.basisOf(tx, rows).stream()
            .collect(
                Collectors.groupingBy(
                    Suggestions.Basis::suggestionId,
                    Collectors.mapping(Suggestions.Basis::contribution, Collectors.toList())));
    return rows.stream()
        .map(row ->
            SuggestionResponse.of(
                row, known.get(row.pupilId()), basis.getOrDefault(row.id(), List.of())))
        .collect(Collectors.toMap(SuggestionResponse::id, item -> item));
  }
}
