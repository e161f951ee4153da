package org.lantern.messaging.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.database.Transaction;

/**
 * The lanes that keep order per key. The row and the question which event of the same key stands
 * before it ride in one statement of the caller's transaction; the answer is used after the commit.
 */
@Singleton
final class OrdinaryOutbox {
  private final MessagingSettings settings;
  private final KeyOrder order;

  OrdinaryOutbox(MessagingSettings settings, KeyOrder order) {
    this.settings = settings;
    this.order = order;
  }

  void append(Transaction tx, StoredEvent event) {
    AtomicReference<@Nullable UUID> before = new AtomicReference<>();
    tx.<Optional<UUID>>addReading(
        "select outbox_append(?, ?, ?, ?, ?, ?, ?, ?) as before",
        row -> Optional.ofNullable(row.uuidOrNull("before")),
        found -> before.set(found.orElse(null)),
        event.id(),
        event.topic(),
        event.key(),
        event.type(),
        event.occurredAt(),
        Json.bytes(event.json()),
        settings.instance(),
        LeaseTimes.LEASE.toMillis());
    long lastStart = System.nanoTime() + LeaseTimes.LAST_START.toNanos();
    tx.afterCommit(() -> order.append(event, before.get(), lastStart));
  }

  /** Writes the row under a lease that nobody uses: when it is over, any relay may claim it. */
  void leave(Transaction tx, StoredEvent event, Duration lease) {
    tx.add(
        "select outbox_append(?, ?, ?, ?, ?, ?, ?, ?)",
        event.id(),
        event.topic(),
        event.key(),
        event.type(),
        event.occurredAt(),
        Json.bytes(event.json()),
        settings.instance(),
        lease.toMillis());
  }
}
