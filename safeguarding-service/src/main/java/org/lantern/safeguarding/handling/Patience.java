package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;

/** How long an alert may lie with somebody before everybody is told again. */
@Singleton
class Patience {
  private final EscalationPolicy rules;
  private final Posts posts;
  private final Transactions transactions;

  Patience(EscalationPolicy rules, Posts posts, Transactions transactions) {
    this.rules = rules;
    this.posts = posts;
    this.transactions = transactions;
  }

  /** Until then something must have been done; null for a test, which nobody acts on. */
  @Nullable Instant until(Alert alert, Instant now) {
    return alert.purpose() == Purpose.REAL
        ? rules.after(alert.level(), now, alert.policy().untouchedAfter(), closuresFor(alert))
        : null;
  }

  /** School time alone depends on when the school is closed, which background work may read. */
  private People closuresFor(Alert alert) {
    return alert.level() == Urgency.REVIEW
        ? transactions.background(tx -> posts.around(tx, alert.schoolIds()))
        : People.NOBODY;
  }
}
