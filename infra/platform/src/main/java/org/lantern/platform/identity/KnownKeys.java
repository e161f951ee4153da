package org.lantern.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the provider as they stood at one time, and the signatures that were found good with
 * them. A token is remembered by its digest, never by itself, and at most a few thousand are. Other
 * keys are another object, which remembers nothing of this one. Thread-safe.
 */
final class KnownKeys {
  private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);
  private static final int MOST_REMEMBERED = 5_000;

  private final JWKSet keys;
  private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();
  private final Set<ByteBuffer> verified =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
                  return size() > MOST_REMEMBERED;
                }
              }));

  KnownKeys(JWKSet keys) {
    this.keys = keys;
  }

  JWKSet keys() {
    return keys;
  }

  /** True when the token names a key that is among these. */
  boolean mayHaveSigned(SignedJWT token) {
    return !candidates(token).isEmpty();
  }

  /** True when one of these keys signed the token. */
  boolean verify(SignedJWT token) {
    ByteBuffer digest = digest(token);
    if (verified.contains(digest)) {
      return true;
    }
    boolean good = candidates(token).stream().anyMatch(key -> signed(key, token));
    if (good) {
      verified.add(digest);
    }
    return good;
  }

  private List<JWK> candidates(SignedJWT token) {
    return new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())).select(keys);
  }

  private boolean signed(JWK candidate, SignedJWT token) {
    try {
      return candidate instanceof AsymmetricJWK key
          && token.verify(verifiers.createJWSVerifier(token.getHeader(), key.toPublicKey()));
    } catch (JOSEException unusable) {
      LOG.debug("a key of the identity provider cannot verify this kind of signature");
      return false;
    }
  }

  /** Over the whole text, signature included. */
  private static ByteBuffer digest(SignedJWT token) {
    try {
      byte[] text = token.serialize().getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
