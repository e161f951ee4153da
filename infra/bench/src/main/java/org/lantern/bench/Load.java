package org.lantern.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts at a fixed rate whether or not answers come back, so that a slow target is charged for the
 * queue it makes. A post that is not accepted ends the run.
 */
final class Load {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final HttpClient client;
  private final Supplier<String> bodies;

  Load(HttpClient client, Supplier<String> bodies) {
    this.client = client;
    this.bodies = bodies;
  }

  /**
   * What one POST took from its intended start: to its answer, and to its event on the stream.
   *
   * @param startNanos when it was meant to start, by {@link System#nanoTime}
   */
  record Taken(UUID concern, long startNanos, long answeredNanos, long arrivedNanos) {}

  private record Posted(UUID concern, long answeredAtNanos) {}

  List<Taken> run(Target target, Arrivals arrivals, int count, int perSecond) {
    long gap = Duration.ofSeconds(1).toNanos() / perSecond;
    long start = System.nanoTime() + gap;
    List<CompletableFuture<Posted>> posts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      waitUntil(start + i * gap);
      posts.add(post(target));
    }
    List<Taken> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Posted posted = posts.get(i).join();
      awaitArrival(arrivals, posted.concern());
      long intended = start + i * gap;
      taken.add(
          new Taken(
              posted.concern(),
              intended,
              posted.answeredAtNanos() - intended,
              arrivals.nanos(posted.concern()) - intended));
    }
    return taken;
  }

  private CompletableFuture<Posted> post(Target target) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.record())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(bodies.get()));
    target.postHeaders().forEach(request::header);
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> new Posted(accepted(target, response), System.nanoTime()));
  }

  private static UUID accepted(Target target, HttpResponse<String> response) {
    Matcher id = ID.matcher(response.body());
    if (response.statusCode() != 201 || !id.find()) {
      throw new IllegalStateException(
          target.name() + " answered " + response.statusCode() + ": " + response.body());
    }
    return UUID.fromString(id.group(1));
  }

  private static void waitUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void awaitArrival(Arrivals arrivals, UUID concern) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!arrivals.has(concern) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }
}
