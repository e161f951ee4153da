package org.lantern.messaging.urgent;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.messaging.wire.EventWriter;
import org.lantern.messaging.wire.StoredEvent;
import org.lantern.platform.identity.ServiceTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts an event to safeguarding without the broker: the same id, time and data, so it meets itself
 * in the same inbox. Each known instance is tried in turn. Whatever the answer is, only a receipt
 * ends the row. Thread-safe.
 */
@Singleton
@Requires(property = "lantern.safeguarding.urls")
final class DirectDelivery {
  static final String PATH = "/internal/disclosures";
  private static final String RECEIVER = "safeguarding-service";
  private static final Logger log = LoggerFactory.getLogger(DirectDelivery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final List<URI> targets;
  private final ServiceTokens tokens;
  private final EventWriter writer;
  private final ObjectMapper json;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  DirectDelivery(
      @Value("${lantern.safeguarding.urls}") List<String> urls,
      ServiceTokens tokens,
      EventWriter writer,
      ObjectMapper json) {
    this.targets = urls.stream().map(url -> URI.create(url.strip() + PATH)).toList();
    this.tokens = tokens;
    this.writer = writer;
    this.json = json;
  }

  /** The receipt, or empty when no instance gave one this time. */
  Optional<DisclosureReceived> post(StoredEvent event) throws InterruptedException {
    byte[] body = Objects.requireNonNull(event.json()).getBytes(StandardCharsets.UTF_8);
    for (URI target : targets) {
      DisclosureReceived receipt = post(target, event, body);
      if (receipt != null) {
        return Optional.of(receipt);
      }
    }
    return Optional.empty();
  }

  private @Nullable DisclosureReceived post(URI target, StoredEvent event, byte[] body)
      throws InterruptedException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header(ServiceTokens.HEADER, tokens.sign(RECEIVER, "POST", target.getPath(), body))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body));
      writer.httpHeaders(event).forEach(request::header);
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return receipt(answer.body(), event);
      }
      log.warn("direct delivery of {} was answered {}", event.id(), answer.statusCode());
    } catch (IOException | RuntimeException failed) {
      log.warn("direct delivery of {} failed: {}", event.id(), failed.getClass().getSimpleName());
    }
    return null;
  }

  private @Nullable DisclosureReceived receipt(byte[] body, StoredEvent event) throws IOException {
    DisclosureReceived receipt = json.readValue(body, DisclosureReceived.class);
    return receipt != null && event.id().equals(receipt.eventId()) ? receipt : null;
  }
}
