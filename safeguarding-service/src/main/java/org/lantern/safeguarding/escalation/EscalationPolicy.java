package org.lantern.safeguarding.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.rota.SchoolHours;

/**
 * The rules of escalation. Pure: the same alert, time and people give the same decision.
 *
 * <ul>
 *   <li>Only an acknowledgement ends it: after the last step comes the first again.
 *   <li>A step takes its time from when it was taken, not from when it was due: after an outage
 *       each audience still has its turn.
 *   <li>Nobody at a step: the next step at once. Nobody at any: the trust's contact.
 *   <li>Whoever is kept out of the alert is nobody at every step.
 *   <li>Urgent at any hour; review in school hours, and it wakes nobody by a text message.
 *   <li>While the school is closed those on call are told, as soon as somebody is on call who can
 *       be told. A round out of hours is gone through to its end, unless the school opens: however
 *       a rota has gaps, its last step is reached.
 * </ul>
 */
public final class EscalationPolicy {
  private final SchoolHours hours;
  private final boolean contactKnown;

  /**
   * @param contactKnown false where the trust configured no contact: then nobody is at that step
   */
  public EscalationPolicy(SchoolHours hours, boolean contactKnown) {
    this.hours = hours;
    this.contactKnown = contactKnown;
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
    if (alert.level() == Urgency.REVIEW && !hours(people).contains(now)) {
      return new Decision.Wait(hours(people).next(now));
    }
    return next(Terms.of(alert), alert.position(), now, people);
  }

  /** The first step of a round, at whatever hour: being told by mail at night harms nobody. */
  public Decision.TakeStep first(Terms terms, int round, Instant now, People people) {
    return next(terms, Position.before(round), now, people);
  }

  /** When so much time has passed as counts for an alert of this level at these people's school. */
  public Instant after(Urgency level, Instant now, Duration wait, People people) {
    return switch (level) {
      case URGENT -> now.plus(wait);
      case REVIEW -> hours(people).after(now, wait);
    };
  }

  /** When people may be told again of what was left lying: review when the school is open. */
  public Instant opening(Urgency level, Instant now, People people) {
    return switch (level) {
      case URGENT -> now;
      case REVIEW -> hours(people).next(now);
    };
  }

  /** The step that follows a position, were it taken now. */
  public Decision.TakeStep next(Terms terms, Position from, Instant now, People people) {
    Policy policy = terms.policy();
    boolean closed = isClosed(terms, from, now, people);
    List<Position> skipped = new ArrayList<>();
    Position first = policy.next(from, closed);
    Position position = first;
    for (int tried = 0; tried < policy.chain(closed).size(); tried++) {
      List<Recipient> there = recipients(terms, policy.at(position).who(), now, people);
      if (!there.isEmpty()) {
        return taken(terms, position, skipped, there, false, now, people);
      }
      skipped.add(position);
      position = policy.next(position, closed);
    }
    List<Recipient> contact = List.of(Recipient.contactFor(terms.route()));
    return taken(terms, first, skipped, contact, true, now, people);
  }

  /** True when the chain for a closed school holds. */
  private boolean isClosed(Terms terms, Position from, Instant now, People people) {
    Policy policy = terms.policy();
    if (terms.level() == Urgency.REVIEW
        || policy.outOfHours().isEmpty()
        || hours(people).contains(now)) {
      return false;
    }
    boolean goesOn = from.step() > 0 && policy.isOutOfHours(from) && !policy.isLast(from);
    return goesOn || people.someoneOnCall(now, terms.excluded());
  }

  private Decision.TakeStep taken(
      Terms terms,
      Position position,
      List<Position> skipped,
      List<Recipient> recipients,
      boolean nobody,
      Instant now,
      People people) {
    EscalationStep step = terms.policy().at(position);
    return new Decision.TakeStep(
        position,
        step.who(),
        List.copyOf(skipped),
        withoutPost(terms, position, skipped, now, people),
        recipients,
        by(terms, step, now, people),
        nobody,
        nextStepAt(terms, step, now, people));
  }

  private static List<UUID> withoutPost(
      Terms terms, Position position, List<Position> skipped, Instant now, People people) {
    return Stream.concat(skipped.stream(), Stream.of(position))
        .distinct()
        .flatMap(one -> people.withoutPost(terms.policy().at(one).who(), now).stream())
        .distinct()
        .toList();
  }

  private List<Recipient> recipients(Terms terms, Audience audience, Instant now, People people) {
    List<Recipient> there = new ArrayList<>();
    for (UUID staffId : people.at(audience, now, terms.excluded())) {
      there.add(Recipient.staff(staffId));
    }
    boolean allegationToTrust = terms.route().isAllegation() && audience == Audience.TRUST_LEAD;
    boolean nobodyCanRead = terms.unreadable() && !there.isEmpty();
    boolean contactsTurn = contactKnown && audience == Audience.CATCH_ALL;
    if (allegationToTrust || nobodyCanRead || contactsTurn) {
      there.add(Recipient.contactFor(terms.route()));
    }
    return List.copyOf(there);
  }

  private Set<Channel> by(Terms terms, EscalationStep step, Instant now, People people) {
    boolean sleeps = terms.level() == Urgency.REVIEW && !hours(people).contains(now);
    Set<Channel> quiet = new HashSet<>(step.by());
    quiet.remove(Channel.SMS);
    return sleeps && !quiet.isEmpty() ? Set.copyOf(quiet) : step.by();
  }

  private Instant nextStepAt(Terms terms, EscalationStep step, Instant now, People people) {
    return after(terms.level(), now, step.after(), people);
  }

  private SchoolHours hours(People people) {
    return hours.without(people.closures());
  }
}
