package org.lantern.concern.oneroster;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lantern.platform.database.Transaction;

/**
 * What stands for a parent or carer where the register keeps none: a key made from the id that the
 * roster gives them, the same at every import and for every child who names them. Without the
 * register's secret nobody can tell from a key whose it is, or try ids until one fits.
 *
 * <p>A key says what the pupil's row says today, and nothing about yesterday: it is replaced with
 * the row, so that a link which a school takes out is gone with that import, and an identity that
 * must not be linked to an earlier one (adoption, protection of witnesses) is not, as long as its
 * row names nobody whom the earlier row names. Not thread-safe: it belongs to one import.
 */
final class FamilyKeys {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac keyed;

  FamilyKeys(byte[] secret) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException provider) {
      throw new IllegalStateException(provider);
    }
  }

  /** By the secret of this register; needs a background transaction. */
  static FamilyKeys of(Transaction tx) {
    return new FamilyKeys(
        tx.one("select secret from family_secret", row -> row.bytes("secret")).orElseThrow());
  }

  /** A UUID of version 8 (RFC 9562): 122 bits of the keyed hash. */
  UUID of(UUID agentId) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            keyed.doFinal(
                ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(agentId.getMostSignificantBits())
                    .putLong(agentId.getLeastSignificantBits())
                    .array()));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new UUID(high, low);
  }
}
