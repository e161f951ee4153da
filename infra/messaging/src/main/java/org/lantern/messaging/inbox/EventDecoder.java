package org.lantern.messaging.inbox;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.Tombstone;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.messaging.wire.Arrival;

/** Decodes an arrival into the record that a handler wants. Unknown fields are ignored. */
@Singleton
final class EventDecoder {
  private final ObjectMapper json;

  EventDecoder(ObjectMapper json) {
    this.json = json;
  }

  /** Empty when the handler does not want events of this type. */
  Optional<IncomingEvent> decode(EventHandler handler, Arrival arrival, Envelope envelope) {
    Map<String, Class<?>> wanted = handler.types();
    byte[] body = arrival.body();
    if (body == null || envelope.erases()) {
      return wanted.containsKey(Tombstone.TYPE)
          ? Optional.of(event(arrival, envelope, new Tombstone(key(arrival))))
          : Optional.empty();
    }
    Class<?> type = wanted.get(envelope.type());
    return type == null
        ? Optional.empty()
        : Optional.of(event(arrival, envelope, data(body, type)));
  }

  private Object data(byte[] body, Class<?> type) {
    try {
      Object data = json.readValue(body, type);
      if (data == null) {
        throw new UnreadableEvent("the data is null");
      }
      RequiredFields.check(data);
      return data;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof UnreadableEvent unreadable) {
        throw unreadable;
      }
      throw new UnreadableEvent("the data is not a " + type.getSimpleName());
    }
  }

  private static IncomingEvent event(Arrival arrival, Envelope envelope, Object data) {
    return new IncomingEvent(
        envelope.id(), envelope.type(), envelope.source(), envelope.time(), arrival.topic(), data);
  }

  private static UUID key(Arrival arrival) {
    return arrival.keyId().orElseThrow(() -> new UnreadableEvent("the key is not a UUID"));
  }
}
