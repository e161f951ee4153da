package org.lantern.platform.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sealer every second. A failure is logged when it begins and when it is over, and not
 * every second in between.
 */
@Singleton
@Requires(beans = AuditSealer.class)
@Requires(
    property = "lantern.audit.sealing.enabled",
    notEquals = StringUtils.FALSE,
    defaultValue = StringUtils.TRUE)
class AuditSealing {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

  private final AuditSealer sealer;
  private boolean failing;

  AuditSealing(AuditSealer sealer) {
    this.sealer = sealer;
  }

  @Scheduled(
      initialDelay = "${lantern.audit.sealing.every:1s}",
      fixedDelay = "${lantern.audit.sealing.every:1s}")
  void run() {
    try {
      sealer.seal();
      if (failing) {
        LOG.info("audit entries are sealed again");
      }
      failing = false;
    } catch (RuntimeException failed) {
      if (!failing) {
        LOG.warn("audit entries wait to be sealed: {}", failed.toString());
      }
      failing = true;
    }
  }
}
