package org.lantern.concern.receipt;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.Outbox;
import org.lantern.platform.database.Transaction;

/**
 * What safeguarding answers. Every instance reads all of it: with a shared group a killed instance
 * would keep receipts back for half a minute and set off false alarms. The row of the urgent outbox
 * ends in the same transaction as the reporter's receipt advances.
 */
@Singleton
final class SafeguardingEvents implements EventHandler {
  private final Receipts receipts;
  private final Outbox outbox;

  SafeguardingEvents(Receipts receipts, Outbox outbox) {
    this.receipts = receipts;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return Topics.SAFEGUARDING;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(
        DisclosureReceived.TYPE, DisclosureReceived.class,
        AlertAcknowledged.TYPE, AlertAcknowledged.class);
  }

  @Override
  public Delivery delivery() {
    return Delivery.EVERY_INSTANCE;
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    if (event.data() instanceof DisclosureReceived received) {
      outbox.received(tx, received.eventId());
      receipts.delivered(tx, received.concernId(), received.receivedAt());
    } else if (event.data() instanceof AlertAcknowledged acknowledged) {
      receipts.acknowledged(tx, acknowledged.concernId(), acknowledged.acknowledgedAt());
    }
  }
}
