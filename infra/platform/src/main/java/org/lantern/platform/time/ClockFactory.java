package org.lantern.platform.time;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Binds {@link Clock}, which also serves those who ask for an {@link java.time.InstantSource}. */
@Factory
final class ClockFactory {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  /** Ticks in microseconds: what PostgreSQL keeps, so that a saved instant reads back equal. */
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
