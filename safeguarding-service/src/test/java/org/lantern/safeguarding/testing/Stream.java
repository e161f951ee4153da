package org.lantern.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client of the event stream, which keeps what it hears. */
public final class Stream implements AutoCloseable {
  private final InputStream body;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  private Stream(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::listen);
  }

  public static Stream open(SafeguardingServer server, String login, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.url("/api/alerts/stream"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + SafeguardingServer.token(login));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the stream was answered " + answer.statusCode());
      }
      return new Stream(answer.body());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void listen() {
    try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      // The test closed it, or the server is gone: both end it.
    } finally {
      ended = true;
    }
  }

  public boolean ended() {
    return ended;
  }

  public List<String> lines() {
    return lines;
  }

  public String lastId() {
    return lines.stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring(4))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** What was heard of one alert, in order. */
  public List<JsonNode> of(String reference) {
    return lines.stream()
        .filter(line -> line.startsWith("data: ") && line.contains(reference))
        .map(line -> SafeguardingServer.parse(line.substring(6)))
        .collect(Collectors.toList());
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
