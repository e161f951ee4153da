package org.lantern.safeguarding.handling;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.escalation.EscalationPolicy;

/** How long an alert may lie with somebody before everybody is told again. */
@Singleton
class Patience {
  private final EscalationPolicy rules;
  private final Duration untouchedAfter;

  Patience(
      EscalationPolicy rules,
      @Value("${lantern.escalation.untouched-after:PT60M}") Duration untouchedAfter) {
    this.rules = rules;
    this.untouchedAfter = untouchedAfter;
  }

  /** Until then something must have been done; null for a test, which nobody acts on. */
  @Nullable Instant until(Alert alert, Instant now) {
    return alert.purpose() == Purpose.REAL ? rules.after(alert.level(), now, untouchedAfter) : null;
  }
}
