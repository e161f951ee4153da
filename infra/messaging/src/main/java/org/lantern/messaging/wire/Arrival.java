package org.lantern.messaging.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Something that arrived, as raw as it came: by a topic, or directly (then it has no place).
 *
 * @param topic the constant of {@code Topics}, without a deployment's prefix
 * @param headers CloudEvents attributes as {@code ce_*}, and others
 */
public record Arrival(
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    byte @Nullable [] key,
    Map<String, String> headers,
    byte @Nullable [] body) {

  /** A record of a topic. */
  public static Arrival ofRecord(String topic, ConsumerRecord<byte[], byte[]> consumed) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : consumed.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
    return new Arrival(
        topic, consumed.partition(), consumed.offset(), consumed.key(), headers, consumed.value());
  }

  /** A request: only its CloudEvents attributes and the content type count. */
  public static Arrival ofRequest(String topic, Map<String, String> request, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.forEach((name, value) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("ce-")) {
        headers.put("ce_" + lower.substring(3), value);
      } else if (lower.equals("content-type")) {
        headers.put(lower, value);
      }
    });
    return new Arrival(topic, null, null, null, headers, body);
  }

  /** Whose it is, or what: the key as an id. Empty where there is none, or another kind of key. */
  public Optional<UUID> keyId() {
    try {
      return key == null
          ? Optional.empty()
          : Optional.of(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException anotherKind) {
      return Optional.empty();
    }
  }
}
