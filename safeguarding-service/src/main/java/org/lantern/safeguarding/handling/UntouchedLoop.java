package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Failures;
import org.lantern.messaging.work.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for alerts that somebody has and has left untouched, by a partial index. Each
 * instance runs it; none needs to know of the others.
 */
@Singleton
class UntouchedLoop implements BackgroundPart {
  private static final Logger LOG = LoggerFactory.getLogger(UntouchedLoop.class);

  private final TellAgain tellAgain;
  private final Loop loop = new Loop("untouched-alerts", Duration.ofSeconds(1), this::round);

  UntouchedLoop(TellAgain tellAgain) {
    this.tellAgain = tellAgain;
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

  /** All that are due; one that fails is left for the next round and stops no other. */
  private boolean round() {
    Set<UUID> failedNow = new HashSet<>();
    boolean more = true;
    while (more && !loop.stopping()) {
      try {
        more = tellAgain.next(failedNow).isPresent();
      } catch (TellAgain.NotToldAgain one) {
        LOG.error("alert {} was not told again: {}", one.alertId(), Failures.describe(one));
        failedNow.add(one.alertId());
      }
    }
    return false;
  }
}
