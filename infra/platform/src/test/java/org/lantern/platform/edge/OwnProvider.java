package org.lantern.platform.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A provider whose keys the test holds: it can rotate them, sign nonsense, and count questions. */
final class OwnProvider implements AutoCloseable {
  final AtomicInteger keyQuestions = new AtomicInteger();
  private final HttpServer http;
  private volatile RSAKey key = newKey("first");

  OwnProvider() {
    try {
      http = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    http.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\"}".formatted(issuer())));
    http.createContext(
        "/jwks",
        exchange -> {
          keyQuestions.incrementAndGet();
          answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
    http.start();
  }

  String issuer() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  RSAKey key() {
    return key;
  }

  /** Publishes a new key alone; answers the one that is withdrawn. */
  RSAKey rotate(String name) {
    RSAKey withdrawn = key;
    key = newKey(name);
    return withdrawn;
  }

  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(key, change);
  }

  /** A good token of a teacher, with one thing changed. */
  String sign(RSAKey signer, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
              change.apply(good()).build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("lantern")
        .subject("teacher")
        .claim("name", "T. Teacher")
        .claim("staff_id", "7b0e3c68-0f2b-4d8b-9d53-0d8a1f0c2a11")
        .claim("roles", List.of("staff"))
        .claim("schools", List.of("5e3c7f6e-8d1c-4d63-9d0e-3b1f5f0f9a01"))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  static RSAKey newKey(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
