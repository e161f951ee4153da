package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Shows SENCOs and headteachers the suggestions of their schools. Pupils' names stand on them, so
 * each showing is audited with the suggestions that it showed, in the same transaction.
 */
@Singleton
final class ListSuggestions {
  private final Transactions transactions;
  private final Suggestions suggestions;
  private final Pupils pupils;
  private final AuditTrail audit;

  ListSuggestions(
      Transactions transactions, Suggestions suggestions, Pupils pupils, AuditTrail audit) {
    this.transactions = transactions;
    this.suggestions = suggestions;
    this.pupils = pupils;
    this.audit = audit;
  }

  /**
   * A page, newest first; empty when the caller is neither SENCO nor headteacher. Withdrawn ones
   * are listed only where they are asked for.
   */
  Optional<Page<SuggestionResponse>> list(
      Caller caller, @Nullable State state, Cursor.@Nullable TimeAndId after, int limit) {
    if (!Entitled.holds(caller)) {
      return Optional.empty();
    }
    Set<State> states =
        state == null ? EnumSet.complementOf(EnumSet.of(State.WITHDRAWN)) : EnumSet.of(state);
    return Optional.of(
        transactions.as(
            caller,
            tx -> {
              Page<Suggestion> page =
                  Page.of(
                      suggestions.newestFirst(tx, caller.schools(), states, after, limit + 1),
                      limit,
                      row -> Cursor.after(row.openedAt(), row.id()),
                      row -> row);
              return new Page<>(show(tx, caller, page.items()), page.next());
            }));
  }

  /** One suggestion as the list shows it. */
  SuggestionResponse show(Caller caller, Suggestion suggestion) {
    return transactions.as(caller, tx -> show(tx, caller, List.of(suggestion)).getFirst());
  }

  private List<SuggestionResponse> show(Transaction tx, Caller caller, List<Suggestion> rows) {
    List<Suggestion> shown = rows.stream().filter(row -> Entitled.sees(caller, row)).toList();
    if (!shown.isEmpty()) {
      audit.append(tx, reading(caller, shown));
    }
    return render(tx, shown);
  }

  private static AuditEntry reading(Caller caller, List<Suggestion> shown) {
    UUID whose = caller.staffId() == null ? new UUID(0, 0) : caller.staffId();
    String which = shown.stream().map(row -> row.id().toString()).collect(Collectors.joining(" "));
    return new AuditEntry(
        caller.login(),
        "suggestions-read",
        "suggestions",
        whose,
        null,
        Map.of("suggestions", which));
  }

  private List<SuggestionResponse> render(Transaction tx, List<Suggestion> rows) {
    Map<UUID, PupilResponse> known =
        pupils.inScope(tx, rows.stream().map(Suggestion::pupilId).distinct().toList());
    Map<UUID, List<Suggestions.Basis>> basis =
        suggestions.basisOf(tx, rows).stream()
            .collect(Collectors.groupingBy(Suggestions.Basis::suggestionId));
    return rows.stream()
        .map(row ->
            SuggestionResponse.of(
                row, known.get(row.pupilId()), basis.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
