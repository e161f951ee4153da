package org.lantern.safeguarding.notice;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of an instance that sends notices. What was just committed here is handed over at
 * once; every second it looks for what is due again or was left behind. A queue that is full loses
 * nothing: the rows stand in the database, and their lease runs out.
 */
@Singleton
public class NoticeLoop {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeLoop.class);
  private static final int QUEUE = 2_000;
  private static final int TOGETHER = 20;
  private static final long LOOK_AGAIN_MS = 1_000;

  private final SendNotices sendNotices;
  private final AlarmTheTrust alarm;
  private final BlockingQueue<UUID> fresh = new ArrayBlockingQueue<>(QUEUE);
  private volatile boolean stopping;
  private long nextLookNanos = System.nanoTime();
  private boolean inherited;

  NoticeLoop(SendNotices sendNotices, AlarmTheTrust alarm) {
    this.sendNotices = sendNotices;
    this.alarm = alarm;
  }

  /** Notices of this alert were committed by this instance. Never blocks. */
  public void handOver(UUID alertId) {
    fresh.offer(alertId);
  }

  @EventListener
  void start(StartupEvent started) {
    Thread.ofPlatform().name("notices").daemon().start(this::run);
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  private void run() {
    while (!stopping) {
      try {
        turn();
      } catch (InterruptedException asked) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("notices wait: {}", failed.toString());
      }
    }
  }

  private void turn() throws InterruptedException {
    if (!inherited) {
      sendNotices.inherit();
      inherited = true;
    }
    long untilLookMs = TimeUnit.NANOSECONDS.toMillis(nextLookNanos - System.nanoTime());
    UUID first = fresh.poll(Math.max(0, untilLookMs), TimeUnit.MILLISECONDS);
    if (first != null) {
      Set<UUID> together = new LinkedHashSet<>();
      together.add(first);
      fresh.drainTo(together, TOGETHER);
      sendNotices.fresh(together);
    }
    if (System.nanoTime() - nextLookNanos >= 0) {
      nextLookNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MS);
      while (!stopping && sendNotices.due()) {
        // A backlog goes on at once.
      }
      alarm.tell();
    }
  }
}
