package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.lantern.concern.examination.Found;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** The answer to a key as it rests: sealed together with the fingerprint of what was sent. */
@Singleton
final class KeptAnswers {
  private static final String FIELD = "answer";

  private final Sealer sealer;

  KeptAnswers(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Fingerprint and answer under one seal: neither can be exchanged without the other. */
  byte[] seal(UUID concernId, byte[] fingerprint, byte[] body) {
    byte[] both = Arrays.copyOf(fingerprint, fingerprint.length + body.length);
    System.arraycopy(body, 0, both, fingerprint.length, body.length);
    return sealer.seal(Audience.LOCAL, new SealedFor(concernId, concernId, FIELD), both);
  }

  /** The outcome of a repeat: the same answer, or the key was used for another body. */
  RecordOutcome repeat(Found.Earlier earlier, byte[] fingerprint) {
    UUID id = earlier.concernId();
    byte[] both = sealer.open(Audience.LOCAL, new SealedFor(id, id, FIELD), earlier.sealed());
    byte[] first = Arrays.copyOf(both, BodyFingerprint.LENGTH);
    return MessageDigest.isEqual(first, fingerprint)
        ? new RecordOutcome.Recorded(
            id, Arrays.copyOfRange(both, BodyFingerprint.LENGTH, both.length))
        : new RecordOutcome.KeyReused();
  }
}
