package org.lantern.safeguarding.plan;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.rota.SchoolHours;

/** How the deployment has escalation go where nobody has set a policy; and the hours of school. */
@Singleton
public class PlanSettings {
  /**
   * A review alert waits this many times as long as an urgent one: two hours of school time for ten
   * minutes, so that its four steps fit into one school day.
   */
  static final int REVIEW_STEPS = 12;

  /**
   * The copy for a test disclosure: a step is due every few seconds, whomever it would tell, so
   * that an escalation that has stopped is seen within a minute.
   */
  public static final Policy CANARY =
      new Policy(
          List.of(step(Audience.SAFEGUARDING_LEADS, Duration.ofSeconds(15))),
          List.of(),
          Duration.ofHours(1));

  private final Duration urgentStep;
  private final @Nullable Duration reviewStep;
  private final Duration untouchedAfter;
  private final SchoolHours hours;

  PlanSettings(
      @Value("${lantern.escalation.step:PT10M}") Duration step,
      @Value("${lantern.escalation.review-step:}") String reviewStep,
      @Value("${lantern.escalation.untouched-after:PT60M}") Duration untouchedAfter,
      @Value("${lantern.school.opens:`08:00`}") String opens,
      @Value("${lantern.school.closes:`16:30`}") String closes) {
    this.urgentStep = step;
    this.reviewStep = reviewStep.isBlank() ? null : Duration.parse(reviewStep);
    this.untouchedAfter = untouchedAfter;
    this.hours =
        new SchoolHours(
            SchoolHours.ENGLAND,
            LocalTime.parse(opens),
            LocalTime.parse(closes),
            SchoolHours.WEEKDAYS);
  }

  /** The hours of every school; a school's closures come on top. */
  public SchoolHours hours() {
    return hours;
  }

  /** The policy that holds where neither school nor trust has set one; it ends as those do. */
  public Policy usual() {
    return new Policy(
        PolicyRules.withTheContact(along(Route.SAFEGUARDING.steps())),
        PolicyRules.withTheContact(along(List.of(Audience.ON_DUTY, Audience.TRUST_ON_DUTY))),
        untouchedAfter);
  }

  /**
   * The copy for an alert that opens now.
   *
   * <p>An allegation keeps its audiences at any hour, and takes from the policy how long each waits
   * and by which channels it is told. A review waits longer, and knows school hours alone.
   *
   * @param set what school or trust have set, null for nothing
   */
  public Policy policyFor(@Nullable Policy set, Route route, Urgency level) {
    Policy basis = set == null ? usual() : set;
    List<EscalationStep> inSchool =
        route.isAllegation()
            ? route.steps().stream().map(who -> likewise(basis, who)).toList()
            : basis.inSchool();
    return switch (level) {
      case URGENT ->
          new Policy(
              inSchool,
              route.isAllegation() ? List.of() : basis.outOfHours(),
              basis.untouchedAfter());
      case REVIEW ->
          new Policy(
              inSchool.stream().map(step -> slower(step, set == null)).toList(),
              List.of(),
              basis.untouchedAfter());
    };
  }

  private EscalationStep likewise(Policy basis, Audience who) {
    List<EscalationStep> all = new ArrayList<>(basis.inSchool());
    all.addAll(basis.outOfHours());
    return all.stream()
        .filter(step -> step.who() == who)
        .findFirst()
        .orElseGet(() -> step(who, urgentStep));
  }

  private EscalationStep slower(EscalationStep step, boolean usual) {
    Duration after =
        usual && reviewStep != null ? reviewStep : step.after().multipliedBy(REVIEW_STEPS);
    return new EscalationStep(step.who(), step.by(), after);
  }

  private List<EscalationStep> along(List<Audience> audiences) {
    return audiences.stream().map(who -> step(who, urgentStep)).toList();
  }

  private static EscalationStep step(Audience who, Duration after) {
    return new EscalationStep(who, Channel.ALL, after);
  }
}
