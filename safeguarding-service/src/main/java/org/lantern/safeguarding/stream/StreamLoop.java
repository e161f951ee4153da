package org.lantern.safeguarding.stream;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of an instance that keeps its desks up to date: it looks at the table five times a
 * second and whenever it is woken, and lets every stream hear something every ten seconds. While
 * the database cannot be reached nothing is heard, so that a desk can tell.
 */
@Singleton
class StreamLoop implements AlertChanges {
  private static final Logger LOG = LoggerFactory.getLogger(StreamLoop.class);
  private static final long LOOK_EVERY_MS = 200;
  private static final long BEAT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final AlertTail tail;
  private final Desks desks;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopping;
  private long nextBeatNanos = System.nanoTime() + BEAT_EVERY_NANOS;

  StreamLoop(AlertTail tail, Desks desks) {
    this.tail = tail;
    this.desks = desks;
  }

  @Override
  public void opened(Alert alert, Set<UUID> readers) {
    desks.push(new Change(alert, readers));
  }

  @Override
  public void wake() {
    woken.release();
  }

  @EventListener
  void start(StartupEvent started) {
    Thread.ofPlatform().name("alert-stream").daemon().start(this::run);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    wake();
  }

  private void run() {
    while (!stopping) {
      try {
        if (woken.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
        tail.look().forEach(desks::push);
        beat();
      } catch (InterruptedException asked) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("the streams wait: {}", failed.toString());
      }
    }
  }

  private void beat() {
    if (System.nanoTime() - nextBeatNanos >= 0) {
      nextBeatNanos = System.nanoTime() + BEAT_EVERY_NANOS;
      desks.beat();
    }
  }
}
