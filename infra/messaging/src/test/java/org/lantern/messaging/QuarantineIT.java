package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;

/** What operators see of records in quarantine, and what they do about one. */
class QuarantineIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Object> ANY_PORT =
      Map.of("lantern.http.port", "-1", "micronaut.server.port", "-1");

  private final Suite suite = Backing.shared().suite();
  private final Seen seen = Seen.shared();
  private final Node receiver = Node.start(suite, "receiver", ANY_PORT, seen);
  private final EmbeddedServer server = receiver.bean(EmbeddedServer.class).start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final UUID school = UUID.randomUUID();

  @AfterEach
  void stop() {
    server.stop();
    receiver.close();
  }

  @Test
  void anOperatorSeesWhereWhenAndWhyAndNeverTheContent() {
    UUID event = quarantined("zebra-category");
    HttpResponse<String> answer = get("operator", "/api/quarantine");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode item = onlyItem(answer);
    assertThat(item.path("topic").asText()).isEqualTo("lantern.concern.v1");
    assertThat(item.path("handler").asText()).isEqualTo("seen-lantern.concern.v1");
    assertThat(item.path("reason").asText()).isEqualTo("the school is not known yet");
    assertThat(item.path("settledAt").isNull()).isTrue();
    assertThat(answer.body())
        .doesNotContain("zebra")
        .doesNotContain(school.toString())
        .doesNotContain(event.toString());
  }

  @Test
  void nobodyButAnOperatorSeesOrRetries() {
    quarantined("bullying");
    String retry = retryOf(onlyItem(get("operator", "/api/quarantine")));
    for (String role : List.of("staff", "dsl", "head", "trust-safeguarding", "analyst")) {
      assertThat(get(role, "/api/quarantine").statusCode()).as(role).isEqualTo(403);
      assertThat(post(role, retry).statusCode()).as(role).isEqualTo(403);
    }
    assertThat(get(null, "/api/quarantine").statusCode()).isEqualTo(401);
    assertThat(post(null, retry).statusCode()).isEqualTo(401);
    assertThat(seen.handled).isEmpty();
  }

  @Test
  void aRecordThatIsOfferedAgainAfterTheFaultIsMendedHasItsEffectOnceAndIsAudited()
      throws IOException {
    UUID event = quarantined("bullying");
    String retry = retryOf(onlyItem(get("operator", "/api/quarantine")));
    JsonNode still = JSON.readTree(post("operator", retry).body());
    assertThat(still.path("outcome").asText()).isEqualTo("quarantined");
    assertThat(still.path("reason").asText()).isEqualTo("the school is not known yet");
    assertThat(onlyItem(get("operator", "/api/quarantine")).path("times").asInt()).isEqualTo(2);
    assertThat(onlyItem(get("operator", "/api/quarantine")).path("settledAt").isNull()).isTrue();

    seen.before = mended -> {};
    assertThat(JSON.readTree(post("operator", retry).body()).path("outcome").asText())
        .isEqualTo("handled");
    assertThat(seen.ids()).containsExactly(event);
    assertThat(onlyItem(get("operator", "/api/quarantine")).path("settledAt").isNull()).isFalse();
    assertThat(JSON.readTree(post("operator", retry).body()).path("outcome").asText())
        .isEqualTo("already-handled");
    assertThat(seen.ids()).containsExactly(event);
    assertThat(
            receiver.count(
                "from audit_entry where action = 'quarantine-retried'"
                    + " and actor = 'operator-of-a-test'"))
        .isEqualTo(3);
  }

  @Test
  void aRecordThatIsNotThereIsNotFound() {
    assertThat(post("operator", "/api/quarantine/" + UUID.randomUUID() + "/retry").statusCode())
        .isEqualTo(404);
  }

  /** The id of an event that the handler could not take. */
  private UUID quarantined(String category) {
    seen.before =
        event -> {
          throw new UnreadableEvent("the school is not known yet");
        };
    try (Node sender = Node.start(suite, "sender")) {
      UUID id = sender.tally(school, category);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> receiver.count("from quarantine where alarmed_at is not null") == 1);
      return id;
    }
  }

  private static JsonNode onlyItem(HttpResponse<String> answer) {
    try {
      JsonNode items = JSON.readTree(answer.body()).path("items");
      assertThat(items).hasSize(1);
      return items.get(0);
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  private static String retryOf(JsonNode item) {
    return "/api/quarantine/" + item.path("id").asText() + "/retry";
  }

  private HttpResponse<String> get(@Nullable String role, String path) {
    return send(role, request(path).GET());
  }

  private HttpResponse<String> post(@Nullable String role, String path) {
    return send(role, request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(@Nullable String role, HttpRequest.Builder request) {
    if (role != null) {
      request.header("Authorization", "Bearer " + token(role));
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError("the node does not answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String token(String role) {
    return Backing.shared()
        .token(
            Map.of(
                "sub",
                role + "-of-a-test",
                "name",
                "Somebody",
                "roles",
                List.of(role),
                "schools",
                List.of()));
  }
}
