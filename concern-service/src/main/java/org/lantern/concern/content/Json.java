package org.lantern.concern.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON to bytes and back. */
@Singleton
public final class Json {
  private static final JsonFactory STREAMS = new JsonFactory();

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public byte[] bytes(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public <T> T read(byte[] bytes, Class<T> type) {
    try {
      return mapper.readValue(bytes, Argument.of(type));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What somebody sent; empty where it is no JSON, or more than one value. */
  public Optional<JsonNode> tree(byte[] bytes) {
    try {
      if (!isOneValue(bytes)) {
        return Optional.empty();
      }
      return Optional.ofNullable(mapper.readValue(bytes, Argument.of(JsonNode.class)));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  /** The mapper reads the first value and ignores what follows it. */
  private static boolean isOneValue(byte[] bytes) throws IOException {
    try (JsonParser parser = STREAMS.createParser(bytes)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    }
  }
}
