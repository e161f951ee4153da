package org.lantern.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans of a running service, read and changed over its API as people do. */
public record Arranged(SafeguardingServer server) {
  /** Under which the trust's own plan stands. */
  public static final UUID TRUST = new UUID(0, 0);

  public static String policyOf(UUID schoolId) {
    return "/api/policies/" + schoolId;
  }

  public static String rotaOf(UUID schoolId) {
    return "/api/duty/" + schoolId + "/rota";
  }

  /** The version that a change has to name. */
  public String version(String login, String path) {
    return server.get(login, path).headers().firstValue("ETag").orElseThrow();
  }

  /** Sends a change of what was just read; whatever comes of it. */
  public HttpResponse<String> put(String login, String path, String body) {
    return put(login, path, version(login, path), body);
  }

  public HttpResponse<String> put(
      String login, String path, @Nullable String ifMatch, String body) {
    HttpRequest.Builder request =
        server
            .request(path)
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return server.send(request);
  }

  public HttpResponse<String> delete(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("If-Match", version(login, path))
            .DELETE());
  }

  /** Makes a change that must be taken. */
  public void set(String login, String path, String body) {
    HttpResponse<String> answer = put(login, path, body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " was answered " + answer.statusCode() + answer.body());
    }
  }

  /** Who would be told right now at a school, step by step. */
  public JsonNode wouldBeTold(String login, UUID schoolId) {
    return server.json(login, "/api/duty/" + schoolId).get("wouldBeTold");
  }
}
