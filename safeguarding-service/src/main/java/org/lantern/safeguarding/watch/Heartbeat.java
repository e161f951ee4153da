package org.lantern.safeguarding.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign of life: a call to an address outside, which raises the alarm there when it stays away.
 * It carries nothing. Within bounded time, and no redirect is followed. One thread sends.
 */
@Singleton
class Heartbeat {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SUCCESS = 2;

  /** One call that gets lost on the way is no news. */
  private static final int FAILURES_TO_TELL = 2;

  private final @Nullable URI url;
  private final Clock clock;
  private final Counter sent;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private int failures;
  private @Nullable Instant failingSince;
  private volatile Finding finding;

  Heartbeat(WatchSettings settings, Clock clock, MeterRegistry meters) {
    this.url = settings.heartbeat();
    this.clock = clock;
    this.sent = meters.counter("lantern.heartbeat.sent");
    this.finding = url == null ? new Finding.Off() : new Finding.Unknown();
  }

  /** What the latest calls have shown. */
  Finding finding() {
    return finding;
  }

  /** Sends one, if there is an address; never throws for what the other side does. */
  Finding send() {
    URI address = url;
    if (address != null) {
      finding = judge(call(address));
    }
    return finding;
  }

  /** The answer's status, or the kind of failure. */
  private String call(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == SUCCESS ? "" : "answer " + status;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (IOException failed) {
      return failed.getClass().getSimpleName();
    }
  }

  private Finding judge(String failure) {
    if (failure.isEmpty()) {
      sent.increment();
      failures = 0;
      failingSince = null;
      return new Finding.Holds();
    }
    failures++;
    Instant since = failingSince == null ? clock.instant() : failingSince;
    failingSince = since;
    return failures < FAILURES_TO_TELL
        ? finding
        : new Finding.Trouble(
            "The sign of life is not taken outside since "
                + WatchRules.time(since)
                + " ("
                + failure
                + ").");
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
