package org.lantern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to a target's stream and notes, for each concern, when its first event was read. */
final class Arrivals implements AutoCloseable {
  private static final Pattern CONCERN =
      Pattern.compile("\"concernId\"\\s*:\\s*\"([0-9a-f-]{36})\"");

  private final Map<UUID, Long> nanosByConcern = new ConcurrentHashMap<>();
  private final InputStream body;

  private Arrivals(InputStream body) {
    this.body = body;
  }

  /** Opens the stream and returns once the target has answered. */
  static Arrivals listen(HttpClient client, Target target)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.stream()).header("Accept", "text/event-stream");
    target.streamHeaders().forEach(request::header);
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(target.name() + " stream answered " + response.statusCode());
    }
    Arrivals arrivals = new Arrivals(response.body());
    Thread.ofPlatform().daemon().name("stream-" + target.name()).start(arrivals::read);
    return arrivals;
  }

  boolean has(UUID concern) {
    return nanosByConcern.containsKey(concern);
  }

  /** When the first event of the concern was read, by {@link System#nanoTime}. */
  long nanos(UUID concern) {
    Long at = nanosByConcern.get(concern);
    if (at == null) {
      throw new IllegalStateException(
          "an accepted disclosure never reached the stream: " + concern);
    }
    return at;
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          Matcher concern = CONCERN.matcher(line);
          if (concern.find()) {
            nanosByConcern.putIfAbsent(UUID.fromString(concern.group(1)), System.nanoTime());
          }
        }
      }
    } catch (IOException ended) {
      // The run is over, or the target died: then a missing arrival says so.
    }
  }

  /** Closes the stream itself: the reader is held by the thread that waits in it. */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
