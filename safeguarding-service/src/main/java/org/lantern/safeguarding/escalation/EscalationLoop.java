package org.lantern.safeguarding.escalation;

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
 * Looks for due alerts twice a second, by a partial index of the open ones. Each instance runs it;
 * none needs to know of the others.
 */
@Singleton
class EscalationLoop implements BackgroundPart {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationLoop.class);

  private final EscalateDueAlerts escalateDueAlerts;
  private final Loop loop = new Loop("escalation", Duration.ofMillis(500), this::round);

  EscalationLoop(EscalateDueAlerts escalateDueAlerts) {
    this.escalateDueAlerts = escalateDueAlerts;
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

  /** Escalates all that is due; one that fails is left for the next round and stops no other. */
  private boolean round() {
    Set<UUID> failedNow = new HashSet<>();
    boolean more = true;
    while (more && !loop.stopping()) {
      try {
        more = escalateDueAlerts.next(failedNow).isPresent();
      } catch (EscalateDueAlerts.NotEscalated one) {
        LOG.error("alert {} was not escalated: {}", one.alertId(), Failures.describe(one));
        failedNow.add(one.alertId());
      }
    }
    return false;
  }
}
