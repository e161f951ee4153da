package org.lantern.concern.worrybox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/** Opens the worry box of a school on a tablet, for some hours. */
@Singleton
final class StartTablet {
  private final Transactions transactions;
  private final AuditTrail audit;
  private final Clock clock;
  private final Ids ids;

  StartTablet(Transactions transactions, AuditTrail audit, Clock clock, Ids ids) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /** Empty for a school that is not the caller's. */
  Optional<Tablet> start(Caller caller, UUID schoolId) {
    if (!caller.schools().contains(schoolId)) {
      return Optional.empty();
    }
    Tablet tablet =
        new Tablet(ids.next(), schoolId, caller.name(), clock.instant().plus(Tablet.LIFETIME));
    return transactions.as(
        caller,
        tx -> {
          audit.append(
              tx,
              new AuditEntry(
                  caller.login(),
                  "worry-box-opened",
                  "worry-box",
                  tablet.id(),
                  schoolId,
                  Map.of("until", tablet.until().toString())));
          return Optional.of(tablet);
        });
  }
}
