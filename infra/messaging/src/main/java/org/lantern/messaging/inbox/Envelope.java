package org.lantern.messaging.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.lantern.contracts.Tombstone;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.messaging.wire.Arrival;

/**
 * The CloudEvents attributes of an arrival. An event without a time gets the same made-up one each
 * time, so that it still meets itself in the inbox.
 *
 * @param erases whether it says that what stood under its key is erased
 */
record Envelope(UUID id, String type, String source, Instant time, boolean erases) {

  static Envelope of(Arrival arrival) {
    RecordHeaders headers = new RecordHeaders();
    arrival
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      CloudEvent event = KafkaMessageFactory.createReader(headers, new byte[0]).toEvent();
      return new Envelope(
          id(event.getId()),
          event.getType(),
          event.getSource().toString(),
          event.getTime() == null ? Instant.EPOCH : event.getTime().toInstant(),
          arrival.body() == null || event.getType().equals(Tombstone.TYPE));
    } catch (CloudEventRWException | IllegalStateException broken) {
      throw new UnreadableEvent("no CloudEvents attributes: " + broken.getClass().getSimpleName());
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw new UnreadableEvent("ce_id is not a UUID");
    }
  }
}
