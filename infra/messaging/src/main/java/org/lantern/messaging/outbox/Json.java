package org.lantern.messaging.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as the bytes of a column. */
final class Json {
  private Json() {}

  static byte @Nullable [] bytes(@Nullable String json) {
    return json == null ? null : json.getBytes(StandardCharsets.UTF_8);
  }

  static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
