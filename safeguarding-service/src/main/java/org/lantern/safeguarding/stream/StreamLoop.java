package org.lantern.safeguarding.stream;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lantern.messaging.work.Loop;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.GuardedAlert;

/**
 * Keeps the desks of an instance up to date: it looks at the table five times a second and whenever
 * it is woken, and lets every stream hear something every ten seconds. While the database cannot be
 * reached nothing is heard, so that a desk can tell.
 */
@Factory
class StreamLoop implements AlertChanges {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final long BEAT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final AlertTail tail;
  private final Desks desks;
  private final Loop loop =
      new Loop("alert-stream", LOOK_EVERY, Duration.ofSeconds(1), this::round);
  private long nextBeatNanos = System.nanoTime() + BEAT_EVERY_NANOS;

  StreamLoop(AlertTail tail, Desks desks) {
    this.tail = tail;
    this.desks = desks;
  }

  @Override
  public void opened(GuardedAlert alert) {
    desks.push(alert);
  }

  @Override
  public void wake() {
    loop.wake();
  }

  @Singleton
  Loop loop() {
    return loop;
  }

  private boolean round() {
    tail.look().forEach(desks::push);
    if (System.nanoTime() - nextBeatNanos >= 0) {
      nextBeatNanos = System.nanoTime() + BEAT_EVERY_NANOS;
      desks.beat();
    }
    return false;
  }
}
