package org.lantern.concern.daypass;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/**
 * Finds the pass of a secret while it is good. It is asked anew for each request, so that a pass
 * that is withdrawn ends at once.
 */
@Singleton
final class OpenPass {
  private static final int MOST_REMEMBERED = 1_000;

  private final Transactions transactions;
  private final DayPasses passes;
  private final AuditTrail audit;
  private final Clock clock;
  private final Map<String, DayPass> lastGood = new ConcurrentHashMap<>();

  OpenPass(Transactions transactions, DayPasses passes, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.passes = passes;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<DayPass> of(String secret) {
    Optional<DayPass> pass = transactions.background(tx -> good(tx, secret));
    if (lastGood.size() >= MOST_REMEMBERED) {
      lastGood.clear();
    }
    pass.ifPresentOrElse(good -> lastGood.put(secret, good), () -> lastGood.remove(secret));
    return pass;
  }

  /**
   * What this instance last knew of a pass, for while the database is away: enough to give a form
   * back, for nothing can be read or recorded then.
   */
  Optional<DayPass> remembered(String secret) {
    return Optional.ofNullable(lastGood.get(secret))
        .filter(pass -> pass.state(England.day(clock.instant())) == DayPass.State.GOOD);
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
