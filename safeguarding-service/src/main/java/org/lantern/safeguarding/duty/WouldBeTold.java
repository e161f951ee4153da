package org.lantern.safeguarding.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Terms;

/**
 * A step that an alert would take which opened now and which nobody acknowledged. Pure: it asks the
 * rules of the escalation, with today's people at each time to come.
 */
public record WouldBeTold(Instant at, Decision.TakeStep step) {
  /** The steps up to the end of the first round that is gone through whole. */
  static List<WouldBeTold> from(EscalationPolicy rules, Terms terms, Instant now, People people) {
    Policy policy = terms.policy();
    int most = 2 * (policy.inSchool().size() + policy.outOfHours().size());
    List<WouldBeTold> told = new ArrayList<>();
    Instant at = now;
    Decision.TakeStep step = rules.first(terms, 1, now, people);
    told.add(new WouldBeTold(at, step));
    while (!policy.isLast(step.position()) && told.size() < most) {
      at = step.nextStepAt();
      step = rules.next(terms, step.position(), at, people);
      told.add(new WouldBeTold(at, step));
    }
    return List.copyOf(told);
  }
}
