package org.lantern.messaging.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lantern.contracts.Tombstone;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.time.Times;

/** Writes events: data as JSON, attributes as CloudEvents headers. Thread-safe. */
@Singleton
public final class EventWriter {
  private final ObjectMapper json;
  private final MessagingSettings settings;
  private final Clock clock;
  private final URI source;

  EventWriter(ObjectMapper json, MessagingSettings settings, Clock clock) {
    this.json = json;
    this.settings = settings;
    this.clock = clock;
    this.source = URI.create("/lantern/" + settings.service());
  }

  /** The event as it is to rest in an outbox. */
  public StoredEvent store(OutgoingEvent event) {
    return new StoredEvent(
        event.id(),
        event.topic(),
        event.key(),
        event.type(),
        Times.micros(clock.instant()),
        event.data() instanceof Tombstone ? null : text(event.data()));
  }

  /** The record for the broker. */
  public ProducerRecord<String, byte[]> record(StoredEvent event) {
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(event.id().toString())
            .withType(event.type())
            .withSource(source)
            .withTime(event.occurredAt().atOffset(ZoneOffset.UTC));
    if (event.json() != null) {
      builder = builder.withData("application/json", event.json().getBytes(StandardCharsets.UTF_8));
    }
    CloudEvent cloudEvent = builder.build();
    return KafkaMessageFactory.<String>createWriter(
            settings.onBroker(event.topic()), event.key().toString())
        .writeBinary(cloudEvent);
  }

  /** The same attributes as headers of an HTTP request in binary mode. */
  public Map<String, String> httpHeaders(StoredEvent event) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce-" + CloudEventV1.SPECVERSION, "1.0");
    headers.put("ce-" + CloudEventV1.ID, event.id().toString());
    headers.put("ce-" + CloudEventV1.TYPE, event.type());
    headers.put("ce-" + CloudEventV1.SOURCE, source.toString());
    headers.put("ce-" + CloudEventV1.TIME, event.occurredAt().toString());
    return headers;
  }

  private String text(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write a " + data.getClass().getSimpleName(), failed);
    }
  }
}
