package org.lantern.safeguarding.handling;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;

/**
 * Looks every second for alerts that somebody has and has left untouched, by a partial index. Each
 * instance runs it; none needs to know of the others.
 */
@Factory
final class UntouchedLoop {
  @Singleton
  Loop loop(TellAgain tellAgain) {
    return new Loop("untouched-alerts", Duration.ofSeconds(1), tellAgain::next);
  }
}
