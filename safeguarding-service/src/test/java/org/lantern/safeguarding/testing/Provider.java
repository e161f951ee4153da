package org.lantern.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Behaves as GOV.UK Notify, a Teams channel and other systems do, each below a path of its own, and
 * keeps what it was sent. Each path has its mood.
 */
public final class Provider implements AutoCloseable {
  public static final String NOTIFY = "/v2/notifications/sms";
  private static final String SERVICE = "11111111-1111-4111-8111-111111111111";
  private static final String KEY = "22222222-2222-4222-8222-222222222222";
  private static final String TEMPLATE = "33333333-3333-4333-8333-333333333333";

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Mood> moods = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /** How a path answers. */
  public enum Mood {
    TAKES,
    ANSWERS_500,
    REFUSES_THE_NUMBER,
    REFUSES_THE_CALL,
    TAKES_WITHOUT_SENSE,
    HANGS,
    REDIRECTS,
    SENDS_ELSEWHERE,
    SAYS_200_AND_NOT_DELIVERED
  }

  /** What it was sent. */
  public record Call(String path, Map<String, String> headers, String body, Instant at) {
    public JsonNode json() {
      return SafeguardingServer.parse(body);
    }
  }

  public Provider() throws IOException {
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The properties of a service that reaches its channels here. */
  public Map<String, Object> asProperties() {
    return Map.of(
        "lantern.notify.url",
        url(""),
        "lantern.notify.api.key",
        "test-" + SERVICE + "-" + KEY,
        "lantern.notify.template",
        TEMPLATE);
  }

  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  public void becomes(String path, Mood mood) {
    moods.put(path, mood);
  }

  /** What was sent to a path and speaks of this, the earliest first. */
  public List<Call> calls(String path, String word) {
    return calls.stream()
        .filter(call -> call.path().equals(path) && call.body().contains(word))
        .toList();
  }

  public List<Call> calls(String path) {
    return calls(path, "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      calls.add(new Call(path, headers, body, Instant.now()));
      switch (moods.getOrDefault(path, Mood.TAKES)) {
        case TAKES -> take(exchange, path, headers, body);
        case ANSWERS_500 ->
            send(exchange, 500, "{\"errors\":[{\"error\":\"Exception\",\"message\":\"broken\"}]}");
        case REFUSES_THE_NUMBER ->
            send(exchange, 400, refused("phone_number Not a UK mobile number"));
        case REFUSES_THE_CALL -> send(exchange, 400, refused("Missing personalisation: message"));
        case TAKES_WITHOUT_SENSE -> send(exchange, 201, "thank you");
        case HANGS -> end.await();
        case REDIRECTS -> redirect(exchange, 307);
        case SENDS_ELSEWHERE -> redirect(exchange, 303);
        case SAYS_200_AND_NOT_DELIVERED ->
            send(exchange, 200, "Webhook message delivery failed with error: HTTP error 429");
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void take(
      HttpExchange exchange, String path, Map<String, String> headers, String body)
      throws IOException {
    if (!path.equals(NOTIFY)) {
      send(exchange, path.startsWith("/teams") ? 202 : 204, "");
      return;
    }
    JsonNode sms = SafeguardingServer.parse(body);
    boolean known =
        headers.getOrDefault("authorization", "").startsWith("Bearer ey")
            && sms.get("template_id").asText().equals(TEMPLATE);
    send(
        exchange,
        known ? 201 : 403,
        """
        {"id": "%s", "reference": "%s", "uri": "u",
         "content": {"body": "b", "from_number": "GOVUK"},
         "template": {"id": "%s", "version": 1, "uri": "t"}}
        """
            .formatted(UUID.randomUUID(), sms.path("reference").asText(), TEMPLATE));
  }

  private void redirect(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Location", url("/elsewhere"));
    send(exchange, status, "");
  }

  private static String refused(String why) {
    return """
    {"errors": [{"error": "ValidationError", "message": "%s"}], "status_code": 400}
    """
        .formatted(why);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
