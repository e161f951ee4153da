package org.lantern.provision.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.devkit.backing.Suite;
import org.lantern.platform.database.Transactions;

/** provision-service with a database of its own, and what tests ask of it. */
final class ProvisionForTest implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "provision-service";

  final Suite suite = Backing.shared().suite();
  final EmbeddedServer server =
      ApplicationContext.run(EmbeddedServer.class, suite.propertiesFor(NAME), "test");
  private final HttpClient http = HttpClient.newHttpClient();

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  Transactions transactions() {
    return bean(Transactions.class);
  }

  ServiceDatabase database() {
    return suite.database(NAME);
  }

  static String token(String role, @Nullable UUID staffId, UUID... schools) {
    Map<String, Object> claims = claims(role, schools);
    claims.put("staff_id", (staffId == null ? UUID.randomUUID() : staffId).toString());
    return Backing.shared().token(claims);
  }

  /** Of somebody whom the register does not know. */
  static String tokenWithoutStaffId(String role, UUID... schools) {
    return Backing.shared().token(claims(role, schools));
  }

  private static Map<String, Object> claims(String role, UUID... schools) {
    return new HashMap<>(
        Map.of(
            "sub",
            role + "-of-a-test",
            "name",
            "Somebody " + role,
            "roles",
            List.of(role),
            "schools",
            List.of(schools).stream().map(UUID::toString).toList()));
  }

  /** The service's description of itself. */
  String openApi(String token) {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/openapi.yml"))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? response.body() : "answered " + response.statusCode();
    } catch (IOException e) {
      throw new AssertionError("provision-service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Answer get(@Nullable String token, String path) {
    return send(token, HttpRequest.newBuilder(uri(path)).GET());
  }

  Answer decide(String token, String id, String body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/api/suggestions/" + id + "/decision"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(token, request);
  }

  private URI uri(String path) {
    return URI.create(server.getURL() + path);
  }

  private Answer send(@Nullable String token, HttpRequest.Builder request) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          http.send(
              request.header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body()),
          response.headers().firstValue("ETag").orElse(""));
    } catch (IOException e) {
      throw new AssertionError("provision-service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  record Answer(int status, JsonNode body, String etag) {
    List<JsonNode> items() {
      return body.path("items").valueStream().toList();
    }
  }
}
