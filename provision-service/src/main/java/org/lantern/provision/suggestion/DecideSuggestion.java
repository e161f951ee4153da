package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.SuggestionDecided;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/**
 * Accepts or declines a suggestion, with an entry in the audit and an event, all in one
 * transaction. A repeat writes nothing. Of two callers at once one decides, and the other is
 * answered as if they had come later.
 */
@Singleton
final class DecideSuggestion {
  private final Transactions transactions;
  private final Suggestions suggestions;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  DecideSuggestion(
      Transactions transactions,
      Suggestions suggestions,
      AuditTrail audit,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.suggestions = suggestions;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param reason not null when declining; the edge sees to it
   * @param versionSeen the version that the caller looked at, null where they did not say
   */
  DecideOutcome decide(
      Caller caller,
      UUID id,
      boolean accept,
      @Nullable String reason,
      @Nullable Integer versionSeen) {
    if (!Entitled.holds(caller)) {
      return new DecideOutcome.NotYourRole();
    }
    Decision asked = new Decision(accept, reason, caller.login(), caller.name(), clock.instant());
    return transactions.as(
        caller,
        tx -> {
          DecideOutcome outcome =
              suggestions
                  .lock(tx, id)
                  .filter(suggestion -> Entitled.sees(caller, suggestion))
                  .map(suggestion -> suggestion.decide(asked, versionSeen))
                  .orElseGet(DecideOutcome.NotFound::new);
          if (outcome instanceof DecideOutcome.Decided(Suggestion decided)) {
            save(tx, caller, decided, asked);
          }
          return outcome;
        });
  }

  private void save(Transaction tx, Caller caller, Suggestion decided, Decision decision) {
    suggestions.decided(tx, decided, decision);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "suggestion-" + decided.state().wire(),
            "suggestion",
            decided.id(),
            decided.schoolId(),
            Map.of("tier", Integer.toString(decided.tier()))));
    outbox.append(
        tx,
        new OutgoingEvent(
            ids.next(),
            SuggestionDecided.TYPE,
            Topics.PROVISION,
            decided.pupilId(),
            new SuggestionDecided(
                decided.id(),
                decided.pupilId(),
                decided.schoolId(),
                decision.accepted(),
                decision.at())));
  }
}
