package org.lantern.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.devkit.backing.Tokens;
import org.lantern.devkit.oidc.OidcProcess;
import org.lantern.devkit.process.Ports;

/** Who gets in with a bearer token, and who does not. */
class TokensIT {
  @TempDir static Path folder;
  static OidcProcess provider;
  static Edge edge;

  @BeforeAll
  static void start() {
    provider = new OidcProcess(folder.resolve("oidc"), Ports.free(), folder.resolve("oidc.log"));
    provider.start();
    edge = Edge.start(provider.issuer(), folder, Map.of());
  }

  @AfterAll
  static void stop() {
    edge.close();
    provider.close();
  }

  private static HttpResponse<String> get(String path, String token) {
    return edge.send(edge.to(path, token));
  }

  @Test
  void aTokenOfTheProviderNamesTheCaller() {
    HttpResponse<String> answer = get("/api/me", new Tokens(provider.issuer()).of("teacher"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"login\":\"teacher\"", "\"STAFF\"", "\"schools\":1");
  }

  @Test
  void noTokenIsAProblemAndNeverARedirect() {
    HttpResponse<String> answer =
        edge.send(edge.to("/api/me").header("Accept", "text/html,*/*;q=0.8"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:lantern:problem:not-signed-in");
  }

  @Test
  void anotherRoleIsForbidden() {
    Tokens tokens = new Tokens(provider.issuer());

    assertThat(get("/api/desk", tokens.of("teacher")).statusCode()).isEqualTo(403);
    assertThat(get("/api/desk", tokens.of("dsl")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRouteWithoutARuleIsClosed() {
    assertThat(edge.send(edge.to("/api/forgotten")).statusCode()).isEqualTo(401);
    assertThat(get("/api/forgotten", new Tokens(provider.issuer()).of("dsl")).statusCode())
        .isEqualTo(403);
  }
}
