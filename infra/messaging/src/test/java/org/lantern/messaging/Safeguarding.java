package org.lantern.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;

/** The receiving end of the direct way: a port that gives what it gets to a node's intake. */
final class Safeguarding implements AutoCloseable {
  final AtomicInteger asked = new AtomicInteger();
  volatile @Nullable Node node;
  private final HttpServer server;

  private Safeguarding(@Nullable Node node, HttpServer server) {
    this.node = node;
    this.server = server;
  }

  /** With nobody behind it yet, each request is refused. */
  static Safeguarding before(@Nullable Node node) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      Safeguarding safeguarding = new Safeguarding(node, server);
      server.createContext("/internal/disclosures", safeguarding::answer);
      server.start();
      return safeguarding;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    try (exchange) {
      Node behind = node;
      if (behind == null
          || behind.bean(EventIntake.class).accept(Topics.URGENT, headers, body)
              instanceof EventIntake.Outcome.Ignored) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] receipt =
          behind
              .bean(ObjectMapper.class)
              .writeValueAsBytes(
                  new DisclosureReceived(
                      UUID.randomUUID(),
                      UUID.fromString(exchange.getRequestHeaders().getFirst("ce-id")),
                      UUID.randomUUID(),
                      Instant.parse("2026-11-20T10:00:00Z")));
      exchange.sendResponseHeaders(200, receipt.length);
      exchange.getResponseBody().write(receipt);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
