package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/**
 * Sends the notices of an instance. What was just committed here is handed over at once; every
 * second it looks for what is due again or was left behind. A queue that is full loses nothing: the
 * rows stand in the database, and their lease runs out. A second loop renews the leases, because
 * the first may wait long for the mail server.
 */
@Singleton
public class NoticeLoop implements BackgroundPart {
  private static final int QUEUE = 2_000;
  private static final int TOGETHER = 20;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final SendNotices sendNotices;
  private final AlarmTheTrust alarm;
  private final BlockingQueue<UUID> fresh = new ArrayBlockingQueue<>(QUEUE);
  private final Loop sending = new Loop("notices", LOOK_AGAIN, this::round);
  private final Loop leases = new Loop("notice-leases", Notices.RENEWED_EVERY, this::renew);
  private long nextLookNanos = System.nanoTime();

  NoticeLoop(SendNotices sendNotices, AlarmTheTrust alarm) {
    this.sendNotices = sendNotices;
    this.alarm = alarm;
  }

  /** Notices of this alert were committed by this instance. Never blocks. */
  public void handOver(UUID alertId) {
    fresh.offer(alertId);
    sending.wake();
  }

  @Override
  public void start() {
    leases.start();
    sending.start();
  }

  @Override
  public void stop() {
    sending.stop(Duration.ofSeconds(2));
    leases.stop(Duration.ofSeconds(1));
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private boolean round() {
    Set<UUID> together = new LinkedHashSet<>();
    fresh.drainTo(together, TOGETHER);
    if (!together.isEmpty()) {
      sendNotices.fresh(together);
    }
    if (System.nanoTime() - nextLookNanos >= 0) {
      nextLookNanos = System.nanoTime() + LOOK_AGAIN.toNanos();
      while (!sending.stopping() && sendNotices.due()) {
        // A backlog goes on at once.
      }
      alarm.tell();
    }
    return !fresh.isEmpty();
  }

  private boolean renew() {
    sendNotices.renew();
    return false;
  }
}
