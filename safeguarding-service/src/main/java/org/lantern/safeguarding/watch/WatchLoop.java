package org.lantern.safeguarding.watch;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lantern.messaging.work.Loop;

/** Has the watch look every half minute. */
@Factory
final class WatchLoop {
  @Singleton
  Loop loop(Watch watch, WatchSettings settings) {
    return new Loop(
        "watch",
        settings.every(),
        () -> {
          watch.check();
          return false;
        });
  }
}
