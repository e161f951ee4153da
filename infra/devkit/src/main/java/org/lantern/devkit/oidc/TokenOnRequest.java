package org.lantern.devkit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Signs any claims. A claim that is given replaces what would stand there otherwise. */
final class TokenOnRequest {
  private final RSAKey key;
  private final String issuer;

  TokenOnRequest(RSAKey key, int port) {
    this.key = key;
    this.issuer = "http://localhost:" + port + "/" + Provider.ISSUER;
  }

  String sign(Map<String, Object> claims, Duration valid) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder body =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(Provider.CLIENT)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(valid.isNegative() ? now.plus(valid) : now))
            .expirationTime(Date.from(now.plus(valid)));
    claims.forEach(body::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), body.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
