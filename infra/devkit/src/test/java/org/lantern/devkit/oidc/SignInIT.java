package org.lantern.devkit.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoLogins;

class SignInIT {
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-00";
  private static final String CALLBACK = "http://localhost:1/callback";

  private final Backing backing = Backing.shared();
  private final String issuer = backing.addresses().issuer();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void thePageOffersEveryLogin() throws Exception {
    String page = get(authorize()).body();
    assertThat(page).contains("<html lang=\"en\">", "<h1>");
    DemoLogins.ALL.forEach(
        login -> assertThat(page).contains("value=\"" + login.login() + "\"", login.name()));
  }

  @Test
  void theChosenLoginEndsInTokensWithItsClaims() throws Exception {
    JsonNode tokens = tokens(code("dsl"), VERIFIER);
    for (String name : new String[] {"id_token", "access_token"}) {
      JWTClaimsSet claims = SignedJWT.parse(tokens.get(name).asText()).getJWTClaimsSet();
      assertThat(claims.getSubject()).isEqualTo("dsl");
      assertThat(claims.getAudience()).containsExactly("lantern");
      assertThat(claims.getStringListClaim("roles")).containsExactly("staff", "dsl");
      assertThat(claims.getStringListClaim("schools")).hasSize(1);
      assertThat(claims.getStringClaim("staff_id")).isNotEmpty();
      assertThat(claims.getStringClaim("name")).isNotEmpty();
      assertThat(claims.getExpirationTime().toInstant())
          .isAfter(Instant.now().plus(Duration.ofHours(11)));
    }
  }

  @Test
  void aCodeWithoutItsVerifierIsRefused() throws Exception {
    assertThat(tokens(code("dsl"), VERIFIER.replace('a', 'b')).path("error").asText())
        .isEqualTo("invalid_grant");
  }

  @Test
  void aLoginThatDoesNotExistIsRefused() throws Exception {
    assertThat(post(authorize(), Map.of("username", "nobody")).statusCode()).isEqualTo(400);
  }

  @Test
  void aTokenWithOtherClaimsCanBeAskedForAndCanHaveExpired() throws Exception {
    String token = backing.token(Map.of("sub", "teacher", "roles", "none"), Duration.ofMinutes(-5));
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getStringClaim("roles")).isEqualTo("none");
    assertThat(claims.getExpirationTime().toInstant()).isBefore(Instant.now());
  }

  private URI authorize() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return URI.create(
        issuer
            + "/authorize?"
            + form(
                Map.of(
                    "client_id", "lantern",
                    "response_type", "code",
                    "scope", "openid",
                    "state", "s",
                    "redirect_uri", CALLBACK,
                    "code_challenge_method", "S256",
                    "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))));
  }

  private String code(String login) throws Exception {
    HttpResponse<String> answer = post(authorize(), Map.of("username", login));
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("location").orElseThrow();
    return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
  }

  private JsonNode tokens(String code, String verifier) throws Exception {
    HttpResponse<String> answer =
        post(
            URI.create(issuer + "/token"),
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "lantern",
                "client_secret",
                "lantern",
                "code",
                code,
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                verifier));
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
