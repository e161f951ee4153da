package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.escalation.EscalationPolicy;

/** How long an alert may lie with somebody before everybody is told again. */
@Singleton
class Patience {
  private final EscalationPolicy rules;

  Patience(EscalationPolicy rules) {
    this.rules = rules;
  }

  /** Until then something must have been done; null for a test, which nobody acts on. */
  @Nullable Instant until(Alert alert, Instant now) {
    return alert.purpose() == Purpose.REAL
        ? rules.after(alert.level(), now, alert.policy().untouchedAfter())
        : null;
  }
}
