package org.lantern.safeguarding.watch;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How closely the deployment is watched. */
@Singleton
final class WatchSettings {
  private final Duration every;
  private final WatchRules rules;
  private final @Nullable URI heartbeat;

  WatchSettings(
      @Value("${lantern.watch.every}") Duration every,
      @Value("${lantern.watch.late-after}") Duration lateAfter,
      @Value("${lantern.canary.every}") Duration canaryEvery,
      @Value("${lantern.heartbeat.url:}") String heartbeat) {
    this.every = every;
    this.rules = new WatchRules(lateAfter, canaryEvery);
    this.heartbeat = heartbeat.isBlank() ? null : URI.create(heartbeat);
  }

  Duration every() {
    return every;
  }

  WatchRules rules() {
    return rules;
  }

  /** Where the sign of life goes; null when nobody outside waits for one. */
  @Nullable URI heartbeat() {
    return heartbeat;
  }
}
