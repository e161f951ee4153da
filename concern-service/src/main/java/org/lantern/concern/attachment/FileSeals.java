package org.lantern.concern.attachment;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * Seals files portion by portion. Each seal holds which file and which portion it is, so that none
 * can be exchanged, left out or put elsewhere unseen.
 */
@Singleton
final class FileSeals {
  private final Sealer sealer;
  private final JsonMapper json;

  FileSeals(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  byte[] name(UUID id, UUID concernId, NameRow name) {
    try {
      return sealer.seal(
          Audience.LOCAL, new SealedFor(id, concernId, "file-name"), json.writeValueAsBytes(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  NameRow name(UUID id, UUID concernId, byte[] sealed) {
    try {
      return json.readValue(
          sealer.open(Audience.LOCAL, new SealedFor(id, concernId, "file-name"), sealed),
          Argument.of(NameRow.class));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  byte[] portion(UUID id, UUID concernId, int number, byte[] plain) {
    return sealer.seal(Audience.LOCAL, target(id, concernId, number), plain);
  }

  byte[] opened(UUID id, UUID concernId, int number, byte[] sealed) {
    return sealer.open(Audience.LOCAL, target(id, concernId, number), sealed);
  }

  private static SealedFor target(UUID id, UUID concernId, int number) {
    return new SealedFor(id, concernId, "file-portion-" + number);
  }
}
