package org.lantern.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.platform.identity.ServiceTokens;

/** A token is refused for each single thing that is wrong with it. */
class TokenChecksIT {
  @TempDir static Path folder;
  static OwnProvider provider;
  static Edge edge;

  @BeforeAll
  static void start() {
    provider = new OwnProvider();
    edge = Edge.start(provider.issuer(), folder, Map.of());
  }

  @AfterAll
  static void stop() {
    edge.close();
    provider.close();
  }

  private int status(UnaryOperator<JWTClaimsSet.Builder> change) {
    return status(provider.token(change));
  }

  private int status(String token) {
    return edge.send(edge.to("/api/me", token)).statusCode();
  }

  @Test
  void eachClaimCounts() {
    assertThat(status(good -> good)).isEqualTo(200);
    assertThat(status(good -> good.issuer(null))).isEqualTo(401);
    assertThat(status(good -> good.issuer(provider.issuer() + "/"))).isEqualTo(401);
    assertThat(status(good -> good.issuer("https" + provider.issuer().substring(4))))
        .isEqualTo(401);
    assertThat(status(good -> good.audience("another"))).isEqualTo(401);
    assertThat(status(good -> good.audience(List.of("another", "lantern")))).isEqualTo(200);
    assertThat(status(good -> good.audience((String) null))).isEqualTo(401);
    assertThat(status(good -> good.subject(null))).isEqualTo(401);
    assertThat(status(good -> good.expirationTime(null))).isEqualTo(401);
    assertThat(status(good -> good.expirationTime(in(-2)))).isEqualTo(401);
    assertThat(status(good -> good.notBeforeTime(in(600)))).isEqualTo(401);
  }

  @Test
  void eachSignatureCounts() throws JOSEException {
    assertThat(status(provider.sign(OwnProvider.newKey(provider.key().getKeyID()), good -> good)))
        .isEqualTo(401);
    assertThat(status(provider.sign(OwnProvider.newKey("unknown"), good -> good))).isEqualTo(401);
    assertThat(status(new PlainJWT(provider.good().build()).serialize())).isEqualTo(401);
    SignedJWT withPublicKeyAsSecret =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(provider.key().getKeyID()).build(),
            provider.good().build());
    withPublicKeyAsSecret.sign(
        new MACSigner(provider.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(status(withPublicKeyAsSecret.serialize())).isEqualTo(401);
    assertThat(status("nonsense")).isEqualTo(401);
  }

  @Test
  void whatIsNotUnderstoodGrantsNothing() {
    HttpResponse<String> me =
        edge.send(
            edge.to(
                "/api/me",
                provider.token(good ->
                    good.claim("roles", List.of("superuser", "staff"))
                        .claim("staff_id", "no-uuid")
                        .claim("schools", List.of("no-uuid")))));
    assertThat(me.body())
        .contains("\"roles\":[\"STAFF\"]", "\"staffId\":\"null\"", "\"schools\":0");
    assertThat(
            edge.send(edge.to("/api/desk", provider.token(good -> good.claim("roles", "dsl"))))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aServiceIsNoCaller() {
    ServiceTokens services = edge.server.getApplicationContext().getBean(ServiceTokens.class);
    String token = services.sign(Edge.NAME, "GET", "/api/me", new byte[0]);

    assertThat(status(token)).isEqualTo(401);
    assertThat(edge.send(edge.to("/api/me").header(ServiceTokens.HEADER, token)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aNewKeyIsLearnedAndMadeUpKeysAreNotAskedFor() {
    String before = provider.token(good -> good);
    assertThat(status(before)).isEqualTo(200);
    RSAKey first = provider.rotate("second");

    await().until(() -> status(good -> good) == 200);

    String madeUp = provider.sign(OwnProvider.newKey("made-up"), good -> good);
    int asked = provider.keyQuestions.get();
    long began = System.nanoTime();
    for (int at = 0; at < 50; at++) {
      assertThat(status(madeUp)).isEqualTo(401);
    }
    long pauses = Duration.ofNanos(System.nanoTime() - began).toSeconds() / 5;
    assertThat(provider.keyQuestions.get() - asked).isLessThanOrEqualTo((int) pauses + 1);
    assertThat(status(provider.sign(first, good -> good))).isEqualTo(401);
    assertThat(status(before)).as("found good with the key that is withdrawn").isEqualTo(401);
  }

  @Test
  void afterARestartTheKeysAreKnownWithoutTheProvider() {
    try (OwnProvider brief = new OwnProvider()) {
      try (Edge before = Edge.start(brief.issuer(), folder.resolve("restart"), Map.of())) {
        await()
            .until(() ->
                before.send(before.to("/api/me", brief.token(good -> good))).statusCode() == 200);
      }
      String issuer = brief.issuer();
      String token = brief.token(good -> good);
      brief.close();
      try (Edge after = Edge.start(issuer, folder.resolve("restart"), Map.of())) {
        assertThat(after.send(after.to("/api/me", token)).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void theDemosIssuerIsRefusedOutsideTheDemo() {
    assertThatThrownBy(() -> Edge.start(provider.issuer(), folder, Map.of("lantern.demo", false)))
        .hasMessageStartingWith("Lantern does not start: LANTERN_OIDC_ISSUER=http://localhost:");
  }

  @Test
  void outsideTheDemoEveryCookieIsSecure() {
    try (Edge real =
        Edge.start(
            "https://login.invalid/trust", folder.resolve("real"), Map.of("lantern.demo", false))) {
      HttpResponse<String> page = real.send(real.to("/page").header("Accept", "text/html"));
      assertThat(page.statusCode()).isEqualTo(303);
      assertThat(page.headers().allValues("Set-Cookie"))
          .hasSize(1)
          .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HTTPOnly"));
    }
  }

  @Test
  void theDescriptionIsForAnyToken() {
    HttpResponse<String> description =
        edge.send(edge.to("/openapi.yml", provider.token(good -> good)));
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body()).startsWith("openapi: 3");
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }
}
