package org.lantern.safeguarding.escalation;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;
import org.lantern.safeguarding.notice.NoticeSettings;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.plan.PlanSettings;

/** Binds the rules, which know of no framework, and has what is due looked for. */
@Factory
final class EscalationFactory {
  @Bean
  @Singleton
  EscalationPolicy rules(PlanSettings settings, NoticeSettings notices) {
    boolean contactKnown = notices.addressOf(Recipient.TRUST_CONTACT) != null;
    return new EscalationPolicy(settings.hours(), contactKnown);
  }

  /**
   * Looks twice a second, by a partial index of the open alerts. Each instance runs it; none needs
   * to know of the others.
   */
  @Singleton
  Loop escalation(EscalateDueAlerts escalateDueAlerts) {
    return new Loop("escalation", Duration.ofMillis(500), escalateDueAlerts::next);
  }
}
