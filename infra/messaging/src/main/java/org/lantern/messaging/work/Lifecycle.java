package org.lantern.messaging.work;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts producers, then loops, then consumers, and stops them in the opposite order, so that
 * nothing is taken in that can no longer be sent on.
 */
@Singleton
final class Lifecycle {
  private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);
  private final List<BackgroundPart> parts;

  Lifecycle(List<BackgroundPart> parts) {
    this.parts = parts.stream().sorted(Comparator.comparing(BackgroundPart::phase)).toList();
  }

  @EventListener
  void onStartup(StartupEvent event) {
    parts.forEach(BackgroundPart::start);
  }

  @EventListener
  void onShutdown(ShutdownEvent event) {
    for (BackgroundPart part : parts.reversed()) {
      try {
        part.stop();
      } catch (RuntimeException failed) {
        log.warn("stopping {} failed", part, failed);
      }
    }
  }
}
