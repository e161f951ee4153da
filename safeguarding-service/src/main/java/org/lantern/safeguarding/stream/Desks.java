package org.lantern.safeguarding.stream;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.GuardedAlert;

/**
 * The desks connected to this instance. A change is written once and offered to those who may see
 * it; one version is pushed once, however often it is heard of. Thread-safe, and never blocks.
 */
@Singleton
class Desks implements GracefulShutdownCapable {
  private static final int REMEMBERED = 10_000;

  private final Frames frames;
  private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Long> pushed =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  Desks(Frames frames) {
    this.frames = frames;
  }

  Desk join(Caller caller) {
    Desk desk = new Desk(caller);
    desks.add(desk);
    return desk;
  }

  void leave(Desk desk) {
    desks.remove(desk);
    desk.leave();
  }

  void push(GuardedAlert change) {
    if (!isNews(change.alert()) || desks.isEmpty()) {
      return;
    }
    Frame frame = frames.of(change.alert());
    for (Desk desk : desks) {
      if (desk.maySee(change)) {
        offer(desk, frame);
      }
    }
  }

  /** Tells every client that the stream is alive. */
  void beat() {
    desks.forEach(desk -> offer(desk, Frame.LIVE));
  }

  /** A stream never ends by itself: without this every stop would wait for its patience to end. */
  @Override
  public CompletionStage<?> shutdownGracefully() {
    desks.forEach(this::leave);
    return CompletableFuture.completedStage(true);
  }

  private void offer(Desk desk, Frame frame) {
    if (!desk.offer(frame)) {
      leave(desk);
    }
  }

  private boolean isNews(Alert alert) {
    synchronized (pushed) {
      Long before = pushed.get(alert.id());
      if (before != null && before >= alert.version()) {
        return false;
      }
      pushed.put(alert.id(), alert.version());
      return true;
    }
  }
}
