package org.lantern.safeguarding.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.notice.Recipient;

/**
 * The rules of escalation. Pure: the same alert, time and people give the same decision.
 *
 * <ul>
 *   <li>Only an acknowledgement ends it: after the last step comes the first again.
 *   <li>A step takes its time from when it was taken, not from when it was due: after an outage
 *       each audience still has its turn.
 *   <li>Nobody at a step: the next step at once. Nobody at any: the trust's contact.
 *   <li>Whoever is kept out of the alert is nobody at every step.
 *   <li>Urgent at any hour; review in school hours.
 * </ul>
 */
public final class EscalationPolicy {
  private final SchoolHours hours;

  public EscalationPolicy(SchoolHours hours) {
    this.hours = hours;
  }

  /** What to do about a standing alert. */
  public Decision decide(Alert alert, Instant now, People people) {
    Instant due = alert.nextStepAt();
    if (due == null) {
      return new Decision.Rest();
    }
    if (now.isBefore(due)) {
      return new Decision.Wait(due);
    }
    if (alert.level() == Urgency.REVIEW && !hours.contains(now)) {
      return new Decision.Wait(hours.next(now));
    }
    return step(Terms.of(alert), alert.position(), now, people);
  }

  /** The first step of a round, at whatever hour: being told by mail at night harms nobody. */
  public Decision.TakeStep first(Terms terms, int round, Instant now, People people) {
    return step(terms, Position.before(round), now, people);
  }

  /** When so much time has passed as counts for an alert of this level. */
  public Instant after(Urgency level, Instant now, Duration wait) {
    return switch (level) {
      case URGENT -> now.plus(wait);
      case REVIEW -> hours.after(now, wait);
    };
  }

  private Decision.TakeStep step(Terms terms, Position from, Instant now, People people) {
    List<Position> skipped = new ArrayList<>();
    Policy policy = terms.policy();
    int steps = policy.inSchool().size();
    Position position = policy.next(from, false);
    for (int tried = 0; tried < steps; tried++) {
      List<Recipient> there = recipients(terms, policy.at(position).who(), people);
      if (!there.isEmpty()) {
        return taken(terms, position, skipped, there, false, now);
      }
      skipped.add(position);
      position = policy.next(position, false);
    }
    Position stays = policy.next(from, false);
    return taken(terms, stays, skipped, List.of(Recipient.contactFor(terms.route())), true, now);
  }

  private Decision.TakeStep taken(
      Terms terms,
      Position position,
      List<Position> skipped,
      List<Recipient> recipients,
      boolean nobody,
      Instant now) {
    EscalationStep step = terms.policy().at(position);
    return new Decision.TakeStep(
        position,
        step.who(),
        List.copyOf(skipped),
        recipients,
        step.by(),
        nobody,
        nextStepAt(terms, step, now));
  }

  private List<Recipient> recipients(Terms terms, Audience audience, People people) {
    List<Recipient> there = new ArrayList<>();
    for (UUID staffId : people.at(audience)) {
      if (!terms.excluded().contains(staffId)) {
        there.add(Recipient.staff(staffId));
      }
    }
    boolean allegationToTrust = terms.route().isAllegation() && audience == Audience.TRUST_LEAD;
    boolean nobodyCanRead = terms.unreadable() && !there.isEmpty();
    if (allegationToTrust || nobodyCanRead) {
      there.add(Recipient.contactFor(terms.route()));
    }
    return List.copyOf(there);
  }

  private Instant nextStepAt(Terms terms, EscalationStep step, Instant now) {
    return after(terms.level(), now, step.after());
  }
}
