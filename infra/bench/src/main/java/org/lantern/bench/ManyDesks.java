package org.lantern.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many clients that follow a target's stream at the same time. Each notes when it first heard of a
 * concern and, where the target has rows, when the row that a browser would fetch then was there.
 */
final class ManyDesks implements AutoCloseable {
  private static final Pattern CONCERN = Pattern.compile("\"concernId\":\"([0-9a-f-]{36})\"");
  private static final Pattern ALERT = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Target target;
  private final int count;
  private final Map<UUID, AtomicLongArray> heard = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicLongArray> shown = new ConcurrentHashMap<>();
  private final CountDownLatch opened;
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Executor again = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
  private volatile boolean fetchesRows;

  private ManyDesks(Target target, int count) {
    this.target = target;
    this.count = count;
    this.opened = new CountDownLatch(count);
  }

  /**
   * All connect at the same time, those who are refused once more after a second, and have read
   * what stands when this returns.
   */
  static ManyDesks open(Target target, int count) throws InterruptedException {
    ManyDesks desks = new ManyDesks(target, count);
    for (int desk = 0; desk < count; desk++) {
      desks.connect(desk);
    }
    if (!desks.opened.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(desks.opened.getCount() + " desks did not open");
    }
    return desks;
  }

  /** How often a desk was refused when it opened, and came back. */
  int refused() {
    return refused.get();
  }

  /** From now on each desk fetches the row of what it hears of, as a browser does. */
  void fetchRows() {
    fetchesRows = true;
  }

  /** What passed from the start of each post until each desk had heard of it. */
  List<Long> heardAfter(List<Load.Taken> posts) {
    return after(posts, heard);
  }

  /** The same, until each desk had the row. */
  List<Long> shownAfter(List<Load.Taken> posts) {
    return after(posts, shown);
  }

  private void connect(int desk) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.stream()).header("Accept", "text/event-stream");
    target.streamHeaders().forEach(request::header);
    client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(new Reader(desk)))
        .whenComplete((answer, failed) -> {
          if (failed != null || answer.statusCode() != 200) {
            refused.incrementAndGet();
            again.execute(() -> connect(desk));
          }
        });
  }

  private void fetchRow(int desk, UUID concern, String alert) {
    URI row = target.stream().resolve("/desk/alerts/" + alert);
    HttpRequest.Builder request = HttpRequest.newBuilder(row).header("Accept", "text/html");
    target.streamHeaders().forEach(request::header);
    client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenAccept(answer -> {
          if (answer.statusCode() == 200) {
            note(shown, concern, desk);
          }
        });
  }

  private void note(Map<UUID, AtomicLongArray> times, UUID concern, int desk) {
    times
        .computeIfAbsent(concern, first -> new AtomicLongArray(count))
        .compareAndSet(desk, 0, System.nanoTime());
  }

  private List<Long> after(List<Load.Taken> posts, Map<UUID, AtomicLongArray> times) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Long> after = new ArrayList<>(posts.size() * count);
    for (Load.Taken post : posts) {
      AtomicLongArray arrived =
          times.computeIfAbsent(post.concern(), first -> new AtomicLongArray(count));
      for (int desk = 0; desk < count; desk++) {
        while (arrived.get(desk) == 0 && System.nanoTime() < deadline) {
          LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        if (arrived.get(desk) == 0) {
          throw new IllegalStateException(
              "an alert never reached desk " + desk + "; " + lost.get() + " desks were cut off");
        }
        after.add(arrived.get(desk) - post.startNanos());
      }
    }
    return after;
  }

  @Override
  public void close() throws IOException {
    client.shutdownNow();
  }

  /** One desk. It asks for line after line without end, as a browser reads. */
  private final class Reader implements Flow.Subscriber<String> {
    private final int desk;
    private boolean whole;

    Reader(int desk) {
      this.desk = desk;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (!whole && line.startsWith(target.whole())) {
        whole = true;
        opened.countDown();
      }
      if (!line.startsWith("data:")) {
        return;
      }
      Matcher concern = CONCERN.matcher(line);
      if (concern.find()) {
        UUID id = UUID.fromString(concern.group(1));
        note(heard, id, desk);
        Matcher alert = ALERT.matcher(line);
        if (fetchesRows && whole && alert.find()) {
          fetchRow(desk, id, alert.group(1));
        }
      }
    }

    @Override
    public void onError(@Nullable Throwable cut) {
      lost.incrementAndGet();
    }

    @Override
    public void onComplete() {
      lost.incrementAndGet();
    }
  }
}
