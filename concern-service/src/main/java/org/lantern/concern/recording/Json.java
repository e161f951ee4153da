package org.lantern.concern.recording;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON to bytes and back. */
@Singleton
final class Json {
  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  byte[] bytes(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  <T> T read(byte[] bytes, Class<T> type) {
    try {
      return mapper.readValue(bytes, Argument.of(type));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What somebody sent; empty where it is no JSON. */
  Optional<JsonNode> tree(byte[] bytes) {
    try {
      return Optional.ofNullable(mapper.readValue(bytes, Argument.of(JsonNode.class)));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }
}
