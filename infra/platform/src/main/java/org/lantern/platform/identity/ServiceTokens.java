package org.lantern.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one service proves to another that a request is its own, with keys that are configuration: no
 * third party has to be up at that moment. A token is good for one audience, one method and path,
 * and one body. It is no bearer token and never becomes a {@link Caller}: it travels in a header of
 * its own and is signed by a key that the identity provider does not publish.
 *
 * <p>A token can be sent again within {@link #SKEW} with the same body, so it belongs only on calls
 * that are idempotent. Thread-safe.
 */
@Singleton
public final class ServiceTokens {
  /** The header that carries the token. */
  public static final String HEADER = "Lantern-Service-Token";

  /** Clocks of two machines may differ by hours; that must not hold up a disclosure. */
  static final Duration SKEW = Duration.ofHours(12);

  private static final JOSEObjectType TYPE = new JOSEObjectType("lantern-service+jwt");

  private final String service;
  private final ServiceKeys keys;
  private final Clock clock;

  ServiceTokens(
      @Value("${micronaut.application.name}") String service, ServiceKeys keys, Clock clock) {
    this.service = service;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A token for one request to another service.
   *
   * @param audience the other service's name, for instance {@code safeguarding-service}
   * @throws IllegalStateException when this service holds no signing key
   */
  public String sign(String audience, String method, String path, byte[] body) {
    ECKey key = keys.own().orElseThrow(() -> new IllegalStateException("no service.jwk is held"));
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(service).build();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(service)
            .audience(audience)
            .issueTime(Date.from(clock.instant()))
            .claim("htm", method)
            .claim("path", path)
            .claim("body", sha256(body))
            .build();
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException unusable) {
      throw new IllegalStateException("service.jwk cannot sign", unusable);
    }
  }

  /** The name of the service that sent exactly this request; empty when nothing proves one. */
  public Optional<String> sender(@Nullable String token, String method, String path, byte[] body) {
    if (token == null) {
      return Optional.empty();
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      String name = signed.getHeader().getKeyID();
      Optional<ECKey> key = name == null ? Optional.empty() : keys.of(name);
      return key.isPresent()
              && TYPE.equals(signed.getHeader().getType())
              && signed.verify(new ECDSAVerifier(key.get()))
              && fits(signed.getJWTClaimsSet(), name, method, path, body)
          ? Optional.of(name)
          : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  private boolean fits(JWTClaimsSet claims, String name, String method, String path, byte[] body) {
    return name.equals(claims.getIssuer())
        && claims.getAudience().contains(service)
        && method.equals(claims.getClaim("htm"))
        && path.equals(claims.getClaim("path"))
        && sha256(body).equals(claims.getClaim("body"))
        && claims.getIssueTime() != null
        && isRecent(claims.getIssueTime().toInstant());
  }

  private boolean isRecent(Instant issued) {
    return Duration.between(issued, clock.instant()).abs().compareTo(SKEW) <= 0;
  }

  private static String sha256(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
