package org.lantern.safeguarding.escalation;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due alerts twice a second, by a partial index of the open ones. Each instance runs it;
 * none needs to know of the others.
 */
@Singleton
class EscalationLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationLoop.class);
  private static final long EVERY_MS = 500;

  private final EscalateDueAlerts escalateDueAlerts;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("escalation").daemon().factory());
  private volatile boolean stopping;

  EscalationLoop(EscalateDueAlerts escalateDueAlerts) {
    this.escalateDueAlerts = escalateDueAlerts;
  }

  @EventListener
  void start(StartupEvent started) {
    thread.scheduleWithFixedDelay(this::round, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    thread.shutdownNow();
  }

  /** Escalates all that is due; one that fails is left for the next round and stops no other. */
  private void round() {
    Set<UUID> failedNow = new HashSet<>();
    while (!stopping) {
      try {
        if (escalateDueAlerts.next(failedNow).isEmpty()) {
          return;
        }
      } catch (EscalateDueAlerts.NotEscalated one) {
        LOG.error("{}: {}", one.getMessage(), String.valueOf(one.getCause()));
        failedNow.add(one.alertId());
      } catch (RuntimeException failed) {
        LOG.warn("escalation waits: {}", failed.toString());
        return;
      }
    }
  }
}
