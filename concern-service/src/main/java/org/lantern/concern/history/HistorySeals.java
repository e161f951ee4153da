package org.lantern.concern.history;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What of earlier records rests sealed: their words, the names of files, and files by portions. */
@Singleton
final class HistorySeals {
  private final Sealer sealer;
  private final JsonMapper json;

  HistorySeals(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  byte[] seal(UUID id, UUID schoolId, String field, byte[] plain) {
    return sealer.seal(Audience.LOCAL, new SealedFor(id, schoolId, "history-" + field), plain);
  }

  byte[] open(UUID id, UUID schoolId, String field, byte[] sealed) {
    return sealer.open(Audience.LOCAL, new SealedFor(id, schoolId, "history-" + field), sealed);
  }

  byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  <T> T read(byte[] bytes, Class<T> type) {
    try {
      return json.readValue(bytes, Argument.of(type));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
