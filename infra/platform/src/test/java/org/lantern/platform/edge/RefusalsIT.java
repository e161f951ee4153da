package org.lantern.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

/** Every refusal is a problem with a stable type, and none repeats what was sent. */
class RefusalsIT {
  private static final int MB = 1024 * 1024;

  @TempDir static Path folder;
  static OidcProcess provider;
  static Edge edge;
  static String token;
  static String operator;

  @BeforeAll
  static void start() {
    provider = new OidcProcess(folder.resolve("oidc"), Ports.free(), folder.resolve("oidc.log"));
    provider.start();
    edge = Edge.start(provider.issuer(), folder, Map.of());
    token = new Tokens(provider.issuer()).of("teacher");
    operator = new Tokens(provider.issuer()).of("operator");
  }

  @AfterAll
  static void stop() {
    edge.close();
    provider.close();
  }

  private static void expect(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:lantern:problem:" + kind + "\"", "\"status\":" + status)
        .doesNotContain("Ada");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  private static HttpResponse<String> note(String json) {
    return edge.send(
        edge.to("/api/notes", token)
            .header("Idempotency-Key", "1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  @Test
  void aPageThatRefusesIsAPageForABrowserAndAProblemForAProgram() {
    HttpResponse<String> shown =
        edge.send(edge.to("/page/gone", token).header("Accept", "text/html,*/*;q=0.8"));
    assertThat(shown.statusCode()).isEqualTo(404);
    assertThat(shown.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(shown.body()).contains("<h1", "Page not found");
    expect(edge.send(edge.to("/page/gone", token)), 404, "not-found");
  }

  @Test
  void malformedJson() {
    expect(note("{\"narrative\": \"Ada"), 400, "malformed");
  }

  @Test
  void missingHeader() {
    HttpResponse<String> answer =
        edge.send(
            edge.to("/api/notes", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    expect(answer, 400, "malformed");
    assertThat(answer.body()).contains("Idempotency-Key");
  }

  @Test
  void missingFieldsAreNamed() {
    HttpResponse<String> answer = note("{\"narrative\": \"Ada\"}");
    expect(answer, 422, "invalid");
    assertThat(answer.body()).contains("\"field\":\"observedAt\"");
  }

  @Test
  void fieldsOfAnotherFormAreNamed() {
    HttpResponse<String> answer = note("{\"narrative\": \"x\", \"observedAt\": \"Ada\"}");
    expect(answer, 422, "invalid");
    assertThat(answer.body()).contains("\"field\":\"observedAt\"");
  }

  @Test
  void unknownRoute() {
    expect(edge.send(edge.to("/api/nothing/here", token)), 404, "not-found");
  }

  @Test
  void otherMethod() {
    expect(edge.send(edge.to("/api/me", token).DELETE()), 405, "method-not-allowed");
  }

  @Test
  void otherFormat() {
    expect(
        edge.send(edge.to("/api/me", token).header("Accept", "image/png")), 406, "not-acceptable");
    expect(
        edge.send(
            edge.to("/api/notes", token)
                .header("Idempotency-Key", "1")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("Ada"))),
        415,
        "media-type");
  }

  @Test
  void anIdThatIsNoUuid() {
    expect(edge.send(edge.to("/api/items/Ada", token)), 400, "malformed");
  }

  @Test
  void aFailureKeepsItsTextToItself() {
    expect(edge.send(edge.to("/api/broken", token)), 500, "failed");
  }

  @Test
  void aDatabaseThatIsAwayMeansTryAgain() {
    HttpResponse<String> answer = edge.send(edge.to("/api/away", token));
    expect(answer, 503, "try-again");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void bodiesOverOneMegabyteAreRefusedWithAndWithoutALength() {
    byte[] large = new byte[MB + 1];
    HttpRequest.Builder request =
        edge.to("/api/notes", token)
            .header("Idempotency-Key", "1")
            .header("Content-Type", "application/json");
    expect(edge.send(request.copy().POST(BodyPublishers.ofByteArray(large))), 413, "too-large");
    expect(edge.send(request.copy().POST(chunked(large))), 413, "too-large");
  }

  @Test
  void anImportMayBeLarger() {
    HttpRequest.Builder request =
        edge.to("/api/register/imports", operator).header("Content-Type", "application/zip");
    assertThat(edge.send(request.copy().POST(chunked(new byte[20 * MB]))).body())
        .isEqualTo(String.valueOf(20 * MB));
    assertThat(edge.send(request.copy().POST(chunked(new byte[65 * MB]))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void metricsAreForOperatorsAndNameNoRecord() {
    edge.send(edge.to("/api/items/7b0e3c68-0f2b-4d8b-9d53-0d8a1f0c2a11", token));

    assertThat(edge.send(edge.to("/prometheus")).statusCode()).isEqualTo(401);
    assertThat(edge.send(edge.to("/prometheus", token)).statusCode()).isEqualTo(403);
    String metrics = edge.send(edge.to("/prometheus", operator)).body();
    assertThat(metrics).contains("/api/items/{id}").doesNotContain("7b0e3c68");
  }

  @Test
  void healthIsOpenAndSaysNothingMore() {
    assertThat(edge.send(edge.to("/health/liveness")).body())
        .contains("\"status\":\"UP\"", "\"details\":null");
    assertThat(edge.send(edge.to("/openapi.yml")).statusCode()).isEqualTo(401);
  }

  private static HttpRequest.BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
