package org.lantern.messaging.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it rests in an outbox. The time is part of it: the same event carries the same id and
 * time however often and whichever way it is sent.
 *
 * @param json the data; null erases the key
 */
public record StoredEvent(
    UUID id, String topic, UUID key, String type, Instant occurredAt, @Nullable String json) {

  /** The same, with the time of its day's beginning in UTC. */
  public StoredEvent atItsDay() {
    return new StoredEvent(id, topic, key, type, occurredAt.truncatedTo(ChronoUnit.DAYS), json);
  }
}
