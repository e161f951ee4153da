package org.lantern.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A demo login that uses the services' API as its own client would. Safe for use by several
 * threads.
 */
final class Person {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String login;
  private final String token;
  private final RunningSuite suite;

  Person(String login, String token, RunningSuite suite) {
    this.login = login;
    this.token = token;
    this.suite = suite;
  }

  RunningSuite suite() {
    return suite;
  }

  String login() {
    return login;
  }

  Answer get(String service, String path) {
    return send(request(service, path).GET());
  }

  Answer get(String service, String path, String accept) {
    return send(request(service, path).header("Accept", accept).GET());
  }

  Answer post(String service, String path, String json) {
    return postBytes(
        service, path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Answer postBytes(String service, String path, String type, byte[] body) {
    return send(
        request(service, path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Records a concern; the same key again is a retry. */
  Answer record(ObjectNode concern, UUID key) {
    return postUnderKey(RunningSuite.CONCERN, "/api/concerns", concern.toString(), key);
  }

  Answer postUnderKey(String service, String path, String json, UUID key) {
    return send(
        request(service, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer record(ObjectNode concern) {
    return record(concern, UUID.randomUUID());
  }

  /** A concern with the fields that are always needed. */
  static ObjectNode concern(UUID pupil, String category, String narrative) {
    ObjectNode concern = JSON.createObjectNode();
    concern.put("pupilId", pupil.toString());
    concern.put("category", category);
    concern.put("narrative", narrative);
    concern.put("observedAt", Instant.now().minusSeconds(60).toString());
    return concern;
  }

  /** The first pupils that a search finds. */
  List<JsonNode> pupils(String query, int limit) {
    JsonNode items =
        get(RunningSuite.CONCERN, "/api/pupils?limit=" + limit + "&query=" + query)
            .json()
            .path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** All items of a list, over all its pages. */
  List<JsonNode> all(String service, String path) {
    List<JsonNode> all = new java.util.ArrayList<>();
    String joint = path.contains("?") ? "&" : "?";
    String next = "";
    do {
      JsonNode page = get(service, path + joint + "limit=200" + next).json();
      page.path("items").forEach(all::add);
      next = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    return all;
  }

  /** Opens the stream of alerts. */
  DeskStream desk() {
    return DeskStream.open(
        CLIENT,
        request(RunningSuite.SAFEGUARDING, "/api/alerts/stream")
            .header("Accept", "text/event-stream")
            .build());
  }

  private HttpRequest.Builder request(String service, String path) {
    URI uri = URI.create(suite.service(service).url() + path);
    return HttpRequest.newBuilder(uri)
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
