package org.lantern.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk that listens: every alert item that its stream has shown, repeats included. */
final class DeskStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> items = new CopyOnWriteArrayList<>();
  private final InputStream body;

  private DeskStream(InputStream body) {
    this.body = body;
  }

  static DeskStream open(HttpClient client, HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("the stream answered " + response.statusCode());
      }
      DeskStream stream = new DeskStream(response.body());
      Thread.ofPlatform().daemon().name("desk").start(stream::read);
      return stream;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What was shown about one concern, oldest first. */
  List<JsonNode> of(String concernId) {
    return items.stream()
        .filter(item -> item.path("concernId").asText().equals(concernId))
        .toList();
  }

  List<JsonNode> all() {
    return List.copyOf(items);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          items.add(JSON.readTree(line.substring("data:".length())));
        }
      }
    } catch (IOException ended) {
      // The service was stopped or the desk was closed; what was shown stays.
    }
  }

  /** Closes what the reader waits on: the reader itself is locked while it waits. */
  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException alreadyClosed) {
      // Nothing left to close.
    }
  }
}
