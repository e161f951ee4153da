package org.lantern.concern.canary;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/**
 * Looks four times in each span whether it is time for the next test disclosure, so that the death
 * of an instance costs a quarter of it. A span of zero switches it off.
 */
@Singleton
final class CanaryLoop implements BackgroundPart {
  private static final int LOOKS = 4;

  private final SendCanary sendCanary;
  private final Duration every;
  private final Loop loop;

  CanaryLoop(SendCanary sendCanary, @Value("${lantern.canary.every}") Duration every) {
    this.sendCanary = sendCanary;
    this.every = every;
    this.loop = new Loop("canary", every.dividedBy(LOOKS), this::round);
  }

  @Override
  public void start() {
    if (every.isPositive()) {
      loop.start();
    }
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
    sendCanary.send(every);
    return false;
  }
}
