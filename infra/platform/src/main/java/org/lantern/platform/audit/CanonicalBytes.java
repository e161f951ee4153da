package org.lantern.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One encoding per list of fields: every field carries its length, so that no text moves from one
 * field into the next unseen. Not thread-safe.
 */
final class CanonicalBytes {
  private static final int ABSENT = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** The kind keeps an encoding of one thing from passing as another. */
  CanonicalBytes(String kind) {
    add(kind);
  }

  CanonicalBytes add(@Nullable String text) {
    return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  CanonicalBytes add(@Nullable UUID id) {
    return add(id == null ? null : id.toString());
  }

  /** To the microsecond, which is what the column keeps. */
  CanonicalBytes add(Instant at) {
    return add(at.toString());
  }

  CanonicalBytes add(long number) {
    return add(Long.toString(number));
  }

  CanonicalBytes add(byte @Nullable [] field) {
    try {
      out.writeInt(field == null ? ABSENT : field.length);
      if (field != null) {
        out.write(field);
      }
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
