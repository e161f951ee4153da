package org.lantern.messaging.quarantine;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.messaging.EventIntake.Outcome;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.inbox.Quarantine;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Offers a record in quarantine once more, to the handler that could not take it: after a release
 * that reads it, or after a fault that has passed. Audited before it is offered. The inbox keeps
 * the effect single, so a repeat, or a crash in the middle and another try, does nothing more; and
 * nothing comes back that a later record of the same key has changed or erased, even in between.
 */
@Singleton
final class RetryQuarantined {
  private final Transactions transactions;
  private final Quarantine quarantine;
  private final Inbox inbox;
  private final AuditTrail audit;

  RetryQuarantined(
      Transactions transactions, Quarantine quarantine, Inbox inbox, AuditTrail audit) {
    this.transactions = transactions;
    this.quarantine = quarantine;
    this.inbox = inbox;
    this.audit = audit;
  }

  /** What became of it; empty when there is no such record. */
  Optional<Outcome> retry(Caller caller, UUID id) {
    return transactions
        .background(tx -> {
          Optional<Quarantine.Kept> found = quarantine.find(tx, id);
          found.ifPresent(kept -> audit.append(tx, retried(caller, id, kept)));
          return found;
        })
        .map(kept -> offer(id, kept));
  }

  private Outcome offer(UUID id, Quarantine.Kept kept) {
    Outcome outcome = inbox.takeAgain(kept.arrival(), kept.handler());
    if (!(outcome instanceof Outcome.Ignored)) {
      transactions.background(tx -> {
        quarantine.settle(tx, id, kept);
        return tx.run();
      });
    }
    return outcome;
  }

  private static AuditEntry retried(Caller caller, UUID id, Quarantine.Kept kept) {
    return new AuditEntry(
        caller.login(),
        "quarantine-retried",
        "quarantined-record",
        id,
        null,
        Map.of("topic", kept.arrival().topic()));
  }
}
