package org.lantern.devkit.backing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks the demo's provider for tokens without a browser. */
public final class Tokens {
  private final String issuer;
  private final ObjectMapper json = new ObjectMapper();

  public Tokens(String issuer) {
    this.issuer = issuer;
  }

  /**
   * The token of a demo login.
   *
   * @throws IllegalArgumentException when there is no such login
   */
  public String of(String login) {
    return ask(Map.of("login", login));
  }

  String of(Map<String, Object> claims, Duration valid) {
    return ask(Map.of("claims", claims, "expiresInSeconds", valid.toSeconds()));
  }

  private String ask(Map<String, Object> question) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer + "/demo/token"))
              .version(HttpClient.Version.HTTP_1_1)
              .timeout(Duration.ofSeconds(20))
              .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(question)))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException("no token: " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException("the provider at " + issuer + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }
}
