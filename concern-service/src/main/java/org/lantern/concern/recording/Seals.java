package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What of a concern rests sealed in this service: its words, and the answer to its key. */
@Singleton
public final class Seals {
  private final Sealer sealer;
  private final Json json;

  Seals(Sealer sealer, Json json) {
    this.sealer = sealer;
    this.json = json;
  }

  public byte[] content(UUID concernId, ContentRow content) {
    return sealer.seal(Audience.LOCAL, target(concernId, "content"), json.bytes(content));
  }

  /** The words of a concern, opened. */
  public ContentRow content(UUID concernId, byte[] sealed) {
    byte[] plain = sealer.open(Audience.LOCAL, target(concernId, "content"), sealed);
    return json.read(plain, ContentRow.class);
  }

  /** Words that were said about a concern since: they open in their row and for it alone. */
  public byte[] seal(SealedFor target, Object words) {
    return sealer.seal(Audience.LOCAL, target, json.bytes(words));
  }

  /** Opens what {@link #seal} made for that row, concern and field. */
  public <T> T open(SealedFor target, byte[] sealed, Class<T> type) {
    return json.read(sealer.open(Audience.LOCAL, target, sealed), type);
  }

  /** Fingerprint and answer under one seal: neither can be exchanged without the other. */
  byte[] answer(UUID concernId, byte[] fingerprint, byte[] body) {
    byte[] both = Arrays.copyOf(fingerprint, fingerprint.length + body.length);
    System.arraycopy(body, 0, both, fingerprint.length, body.length);
    return sealer.seal(Audience.LOCAL, target(concernId, "answer"), both);
  }

  /** The outcome of a repeat: the same answer, or the key was used for another body. */
  RecordOutcome repeat(Found.Earlier earlier, byte[] fingerprint) {
    byte[] both =
        sealer.open(Audience.LOCAL, target(earlier.concernId(), "answer"), earlier.sealed());
    byte[] first = Arrays.copyOf(both, BodyFingerprint.LENGTH);
    return MessageDigest.isEqual(first, fingerprint)
        ? new RecordOutcome.Recorded(
            earlier.concernId(), Arrays.copyOfRange(both, BodyFingerprint.LENGTH, both.length))
        : new RecordOutcome.KeyReused();
  }

  private static SealedFor target(UUID concernId, String field) {
    return new SealedFor(concernId, concernId, field);
  }
}
