package org.lantern.safeguarding.escalation;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lantern.safeguarding.notice.NoticeSettings;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.plan.PlanSettings;

/** Binds the rules, which know of no framework. */
@Factory
final class EscalationFactory {
  @Bean
  @Singleton
  EscalationPolicy rules(PlanSettings settings, NoticeSettings notices) {
    boolean contactKnown = notices.addressOf(Recipient.TRUST_CONTACT) != null;
    return new EscalationPolicy(settings.hours(), contactKnown);
  }
}
