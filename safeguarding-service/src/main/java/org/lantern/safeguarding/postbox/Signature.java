package org.lantern.safeguarding.postbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a receiver knows that a call is ours and fresh: HMAC-SHA256 with the shared secret over id,
 * time and body, as the Standard Webhooks specification 1.0 has it, so that its libraries check it.
 *
 * <p>A receiver takes the bytes of the body as they came, computes the HMAC of {@code
 * webhook-id.webhook-timestamp.body} with the secret (base64, without {@code whsec_}), compares it
 * in constant time with what stands behind {@code v1,} in {@code webhook-signature}, refuses a
 * timestamp more than five minutes away from its own clock, and ignores an id that it has had.
 */
public final class Signature {
  static final String SECRET_PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The header's value. */
  static String of(String secret, String id, long epochSecond, byte[] body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((id + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** A secret as its holder sees it, once. */
  public static String secret(byte[] random) {
    return SECRET_PREFIX + Base64.getEncoder().encodeToString(random);
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }
}
