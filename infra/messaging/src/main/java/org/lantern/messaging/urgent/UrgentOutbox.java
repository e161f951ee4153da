package org.lantern.messaging.urgent;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.lantern.messaging.wire.EventWriter;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Transaction;

/**
 * The urgent rows. One is written with the disclosure, handed to the producer right after the
 * commit whatever else is under way, and ends with the receipt alone: a send that the broker has
 * acknowledged ends nothing.
 */
@Singleton
public final class UrgentOutbox {
  private final MessagingSettings settings;
  private final EventWriter writer;
  private final LaneProducer producer;
  private final UrgentTimes times;

  UrgentOutbox(
      MessagingSettings settings,
      EventWriter writer,
      @Named("urgent") LaneProducer producer,
      UrgentTimes times) {
    this.settings = settings;
    this.writer = writer;
    this.producer = producer;
    this.times = times;
  }

  /** See {@link org.lantern.messaging.Outbox#append}. */
  public void append(Transaction tx, StoredEvent event) {
    tx.add(
        "insert into urgent_outbox (id, topic, key, type, occurred_at, data, owner, leased_until,"
            + " direct_due_at, last_resort_due_at) values (?, ?, ?, ?, ?, ?, ?,"
            + " lantern_now() + ? * interval '1 millisecond',"
            + " lantern_now() + ? * interval '1 millisecond',"
            + " lantern_now() + ? * interval '1 millisecond')",
        event.id(),
        event.topic(),
        event.key(),
        event.type(),
        event.occurredAt(),
        Objects.requireNonNull(event.json()).getBytes(StandardCharsets.UTF_8),
        settings.instance(),
        UrgentTimes.LEASE.toMillis(),
        times.direct().toMillis(),
        times.lastResort().toMillis());
    tx.afterCommit(() -> produce(event));
  }

  /** See {@link org.lantern.messaging.Outbox#received}. */
  public boolean received(Transaction tx, UUID eventId) {
    tx.add(
        "update urgent_outbox set received_at = lantern_now()"
            + " where received_at is null and id = ?",
        eventId);
    return tx.run() > 0;
  }

  /** A send that fails changes nothing: the row stands until its receipt, and its lease ends. */
  void produce(StoredEvent event) {
    producer.send(writer.record(event), failed -> {});
  }
}
