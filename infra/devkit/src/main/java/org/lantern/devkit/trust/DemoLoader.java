package org.lantern.devkit.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Brings the demo trust into a running suite from the outside, as a trust would: the import, then a
 * year of ordinary concerns by teachers of all schools. Every concern has an idempotency key of its
 * own, so a repeat within the days for which keys are kept doubles nothing, provided that it names
 * the same day.
 */
public final class DemoLoader {
  private static final int AT_A_TIME = 4;
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DemoCalls calls;
  private final Function<Map<String, Object>, String> tokens;
  private final Map<UUID, String> tokenOfStaff = new ConcurrentHashMap<>();

  /**
   * @param concernService where concern-service is, for instance {@code http://localhost:8081}
   * @param tokens a bearer token for any claims
   */
  public DemoLoader(URI concernService, Function<Map<String, Object>, String> tokens) {
    this.calls = new DemoCalls(concernService);
    this.tokens = tokens;
  }

  /** What was loaded, and how long it took. */
  public record Loaded(int accepted, int rejected, int published, int concerns, Duration took) {}

  /** Register and concerns; the year ends the day before the given one. */
  public Loaded load(LocalDate today) {
    long started = System.nanoTime();
    JsonNode register = importRegister();
    awaitSearchable();
    int concerns = postAll(DemoConcern.yearBefore(today));
    return new Loaded(
        register.path("accepted").asInt(),
        register.path("rejected").size(),
        register.path("published").asInt(),
        concerns,
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** The register and some concerns, every second one urgent: for a suite that is thrown away. */
  public void rehearse(int concerns) {
    importRegister();
    awaitSearchable();
    List<DemoConcern> some = DemoConcern.yearBefore(LocalDate.EPOCH.withYear(2026));
    for (int number = 0; number < concerns; number++) {
      post(some.get(number % some.size()), number % 2 == 0);
    }
  }

  /** The register alone: what the import answered. */
  public JsonNode importRegister() {
    String token = tokens.apply(claims(DemoLogins.of("operator").orElseThrow()));
    HttpResponse<String> answer =
        calls.send(
            calls
                .request("/api/register/imports", token)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(DemoTrust.zip())));
    return calls.read(DemoCalls.expect(200, answer));
  }

  /** True once a teacher finds a pupil; it waits for that, and fails after a minute. */
  public void awaitSearchable() {
    String token = tokens.apply(claims(DemoLogins.of("teacher").orElseThrow()));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      HttpResponse<String> answer = calls.send(calls.request("/api/pupils?limit=1", token).GET());
      if (answer.statusCode() == 200 && !calls.read(answer.body()).path("items").isEmpty()) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException("the demo's pupils are not searchable");
  }

  private int postAll(List<DemoConcern> concerns) {
    Queue<DemoConcern> waiting = new ConcurrentLinkedQueue<>(concerns);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> workers =
          IntStream.range(0, AT_A_TIME)
              .<Future<?>>mapToObj(_ -> threads.submit(() -> postFrom(waiting)))
              .toList();
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the demo's concerns could not be posted", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while posting the demo's concerns", stopped);
    }
    return concerns.size();
  }

  private void postFrom(Queue<DemoConcern> waiting) {
    DemoConcern concern = waiting.poll();
    while (concern != null) {
      post(concern, false);
      concern = waiting.poll();
    }
  }

  private void post(DemoConcern concern, boolean urgent) {
    DemoStaff reporter = concern.reporter();
    String token = tokenOfStaff.computeIfAbsent(reporter.id(), _ -> tokens.apply(claims(reporter)));
    Map<String, Object> body =
        Map.of(
            "pupilId", concern.pupil().id().toString(),
            "category", concern.category(),
            "narrative", concern.narrative(),
            "observedAt", concern.at().toString(),
            "urgent", urgent);
    HttpRequest.Builder request =
        calls
            .request("/api/concerns", token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", concern.key().toString())
            .POST(BodyPublishers.ofString(calls.write(body)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> answer = calls.send(request);
    // A machine that is busy with everything at once may say so; the key makes a repeat safe.
    while (answer.statusCode() == 503 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = calls.send(request);
    }
    DemoCalls.expect(201, answer);
  }

  private static Map<String, Object> claims(DemoLogins.Login login) {
    UUID staffId = login.staffId();
    Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "sub", login.login(),
                "name", login.name(),
                "roles", login.roles(),
                "schools", login.schools().stream().map(UUID::toString).toList()));
    if (staffId != null) {
      claims.put("staff_id", staffId.toString());
    }
    return claims;
  }

  private static Map<String, Object> claims(DemoStaff staff) {
    return Map.of(
        "sub", staff.email(),
        "name", staff.name(),
        "staff_id", staff.id().toString(),
        "roles", List.of("staff"),
        "schools", staff.schools().stream().map(UUID::toString).toList());
  }
}
