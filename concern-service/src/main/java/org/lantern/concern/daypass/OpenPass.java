package org.lantern.concern.daypass;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Finds the pass of a secret while it is good. It is asked anew for each request, so that a pass
 * that is withdrawn ends at once.
 */
@Singleton
final class OpenPass {
  private final Transactions transactions;
  private final DayPasses passes;
  private final AuditTrail audit;

  OpenPass(Transactions transactions, DayPasses passes, AuditTrail audit) {
    this.transactions = transactions;
    this.passes = passes;
    this.audit = audit;
  }

  Optional<DayPass> of(String secret) {
    return transactions.background(tx -> good(tx, secret));
  }

  /** The same for somebody who starts to use it on a device, which is kept on record. */
  Optional<DayPass> start(String secret) {
    return transactions.background(tx -> {
      Optional<DayPass> pass = good(tx, secret);
      pass.ifPresent(good ->
          audit.append(
              tx,
              new AuditEntry(
                  good.caller().login(),
                  "day-pass-opened",
                  "day-pass",
                  good.id(),
                  good.schoolId(),
                  Map.of())));
      return pass;
    });
  }

  private Optional<DayPass> good(Transaction tx, String secret) {
    return passes
        .ofSecret(tx, secret)
        .filter(pass -> pass.state(passes.today(tx)) == DayPass.State.GOOD);
  }
}
