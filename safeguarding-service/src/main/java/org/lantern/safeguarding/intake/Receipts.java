package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.alert.Alert;

/** Tells concern-service that its event is committed here, which ends its loop. */
@Singleton
class Receipts {
  private final Outbox outbox;
  private final Ids ids;

  Receipts(Outbox outbox, Ids ids) {
    this.outbox = outbox;
    this.ids = ids;
  }

  DisclosureReceived of(UUID concernId, UUID eventId, Instant at) {
    return new DisclosureReceived(concernId, eventId, Alert.idOf(concernId), at);
  }

  /** Repeats are sent as well: the other side may have lost the first. */
  void send(Transaction tx, UUID concernId, UUID eventId, Instant at) {
    outbox.append(
        tx,
        new OutgoingEvent(
            ids.next(),
            DisclosureReceived.TYPE,
            Topics.SAFEGUARDING,
            concernId,
            of(concernId, eventId, at)));
  }
}
