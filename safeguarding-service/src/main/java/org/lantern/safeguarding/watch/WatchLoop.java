package org.lantern.safeguarding.watch;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/** Has the watch look every half minute. */
@Singleton
class WatchLoop implements BackgroundPart {
  private final Watch watch;
  private final Loop loop;

  WatchLoop(Watch watch, WatchSettings settings) {
    this.watch = watch;
    this.loop = new Loop("watch", settings.every(), this::round);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop(Duration.ofSeconds(2));
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private boolean round() {
    watch.check();
    return false;
  }
}
