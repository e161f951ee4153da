package org.lantern.concern.daypass;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/** Withdraws a pass: from its next request on it opens nothing. A repeat changes nothing. */
@Singleton
final class RevokePass {
  private final Transactions transactions;
  private final DayPasses passes;
  private final AuditTrail audit;

  RevokePass(Transactions transactions, DayPasses passes, AuditTrail audit) {
    this.transactions = transactions;
    this.passes = passes;
    this.audit = audit;
  }

  /** False where there is no such pass for this caller. */
  boolean revoke(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx ->
            passes
                .card(tx, id)
                .map(card -> {
                  if (passes.revoke(tx, id, caller.login())) {
                    audit.append(
                        tx,
                        new AuditEntry(
                            caller.login(),
                            "day-pass-withdrawn",
                            "day-pass",
                            id,
                            card.pass().schoolId(),
                            Map.of()));
                  }
                  return true;
                })
                .orElse(false));
  }
}
