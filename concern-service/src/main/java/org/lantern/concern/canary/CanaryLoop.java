package org.lantern.concern.canary;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;

/**
 * Looks four times in each span whether it is time for the next test disclosure, so that the death
 * of an instance costs a quarter of it. A span of zero switches it off.
 */
@Factory
final class CanaryLoop {
  private static final int LOOKS = 4;

  @Singleton
  Loop loop(SendCanary sendCanary, @Value("${lantern.canary.every}") Duration every) {
    if (!every.isPositive()) {
      throw new DisabledBeanException("no test disclosures are sent");
    }
    return new Loop(
        "canary",
        every.dividedBy(LOOKS),
        () -> {
          sendCanary.send(every);
          return false;
        });
  }
}
