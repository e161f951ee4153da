package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.AlertChanges;

/**
 * An event that had its effect before: through another instance a moment ago, which is the usual
 * case, or because the sender has not seen its receipt and tries again.
 */
@Singleton
class RepeatedDisclosure {
  /** Younger than this, the receipt of the first arrival is still on its way. */
  static final Duration RECEIPT_ON_ITS_WAY = Duration.ofMillis(1_500);

  private final Transactions transactions;
  private final Receipts receipts;
  private final AlertChanges changes;

  RepeatedDisclosure(Transactions transactions, Receipts receipts, AlertChanges changes) {
    this.transactions = transactions;
    this.receipts = receipts;
    this.changes = changes;
  }

  /** Shows the change on this instance at once, and sends the receipt again where it is late. */
  void seenAgain(UUID concernId, UUID eventId) {
    changes.wake();
    transactions.background(tx -> {
      Optional<Arrival> arrival =
          tx.one(
              "select arrived_at, lantern_now() as now from alert_content where event_id = ?",
              row -> new Arrival(row.instant("arrived_at"), row.instant("now")),
              eventId);
      arrival
          .filter(first -> first.at().plus(RECEIPT_ON_ITS_WAY).isBefore(first.now()))
          .ifPresent(first -> receipts.send(tx, concernId, eventId, first.at()));
      return true;
    });
  }

  /** The receipt of an event that has just been taken in, or was before. */
  Optional<DisclosureReceived> receipt(UUID concernId, UUID eventId) {
    return transactions.background(tx ->
        tx.one(
            "select arrived_at from alert_content where event_id = ?",
            row -> receipts.of(concernId, eventId, row.instant("arrived_at")),
            eventId));
  }

  private record Arrival(Instant at, Instant now) {}
}
