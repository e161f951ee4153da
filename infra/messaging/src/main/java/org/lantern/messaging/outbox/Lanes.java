package org.lantern.messaging.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.messaging.urgent.UrgentOutbox;
import org.lantern.messaging.wire.EventWriter;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Transaction;

/** Takes an event to its lane: the urgent one for the urgent topic, the ordered one for others. */
@Singleton
final class Lanes implements Outbox {
  private final EventWriter writer;
  private final OrdinaryOutbox ordinary;
  private final UrgentOutbox urgent;

  Lanes(EventWriter writer, OrdinaryOutbox ordinary, UrgentOutbox urgent) {
    this.writer = writer;
    this.ordinary = ordinary;
    this.urgent = urgent;
  }

  @Override
  public void append(Transaction tx, OutgoingEvent event) {
    StoredEvent stored = writer.store(event);
    if (event.topic().equals(Topics.URGENT)) {
      urgent.append(tx, stored);
    } else {
      ordinary.append(tx, stored);
    }
  }

  @Override
  public void leave(Transaction tx, OutgoingEvent event) {
    requireOrdinary(event);
    ordinary.leave(tx, writer.store(event), Duration.ZERO);
  }

  @Override
  public void leaveApart(Transaction tx, OutgoingEvent event, Duration within) {
    requireOrdinary(event);
    long whileMs = ThreadLocalRandom.current().nextLong(within.toMillis() + 1);
    ordinary.leave(tx, writer.store(event).atItsDay(), Duration.ofMillis(whileMs));
  }

  private static void requireOrdinary(OutgoingEvent event) {
    if (event.topic().equals(Topics.URGENT)) {
      throw new IllegalArgumentException("the urgent lane is never left to the relay");
    }
  }

  @Override
  public boolean received(Transaction tx, UUID eventId) {
    return urgent.received(tx, eventId);
  }
}
