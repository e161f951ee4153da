package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.lantern.devkit.trust.DemoPupil;

/**
 * Disclosures that several teachers post at once, each again under its key until it is accepted, as
 * a client on a bad line does.
 */
final class PostedDisclosures implements AutoCloseable {
  private static final int AT_ONCE = 16;
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private final Person teacher;
  private final String category;
  private final int wanted;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger cutOff = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private final ExecutorService posting = Executors.newFixedThreadPool(AT_ONCE);

  private PostedDisclosures(Person teacher, String category, int wanted) {
    this.teacher = teacher;
    this.category = category;
    this.wanted = wanted;
  }

  static PostedDisclosures start(Person teacher, String category, int wanted) {
    PostedDisclosures posted = new PostedDisclosures(teacher, category, wanted);
    List<DemoPupil> children =
        IntStream.range(0, wanted).mapToObj(number -> Children.next()).toList();
    children.forEach(child -> posted.posting.execute(() -> posted.untilAccepted(child.id())));
    return posted;
  }

  private void untilAccepted(UUID child) {
    UUID key = UUID.randomUUID();
    var body = Person.concern(child, category, "One of many at once.");
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Answer answer = teacher.record(body, key);
        if (answer.status() == 201) {
          accepted.add(answer.json().path("id").asText());
          answered.incrementAndGet();
          return;
        }
        refused.add(answer.status() + " " + answer.body());
      } catch (UncheckedIOException failed) {
        if (!(failed.getCause() instanceof ConnectException)
            && !(failed.getCause() instanceof HttpConnectTimeoutException)) {
          cutOff.incrementAndGet();
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  void awaitAccepted(int number) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> answered.get() >= number);
  }

  /** The ids that the answers gave, once all are accepted. */
  Set<String> awaitAll(Duration patience) {
    await()
        .atMost(patience)
        .failFast("refused", () -> assertThat(refused).hasSizeLessThan(wanted))
        .until(() -> answered.get() == wanted);
    return Set.copyOf(accepted);
  }

  /** Requests that had reached the service and were never answered. */
  int cutOff() {
    return cutOff.get();
  }

  @Override
  public void close() {
    posting.shutdownNow();
  }
}
