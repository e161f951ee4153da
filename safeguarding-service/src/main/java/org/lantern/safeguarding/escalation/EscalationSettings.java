package org.lantern.safeguarding.escalation;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;

/** How the deployment has escalation go; each alert takes its copy when it opens. */
@Factory
public class EscalationSettings {
  /**
   * A review alert waits this many times as long as an urgent one: two hours of school time for ten
   * minutes, so that its three steps fit into one school day.
   */
  static final int REVIEW_STEPS = 12;

  private static final Duration UNTOUCHED_AFTER = Duration.ofHours(1);

  private final Duration urgentStep;
  private final Duration reviewStep;
  private final SchoolHours hours;

  EscalationSettings(
      @Value("${lantern.escalation.step:PT10M}") Duration step,
      @Value("${lantern.escalation.review-step:}") String reviewStep,
      @Value("${lantern.school.opens:`08:00`}") String opens,
      @Value("${lantern.school.closes:`16:30`}") String closes) {
    this.urgentStep = step;
    this.reviewStep =
        reviewStep.isBlank() ? step.multipliedBy(REVIEW_STEPS) : Duration.parse(reviewStep);
    this.hours =
        new SchoolHours(
            SchoolHours.ENGLAND,
            LocalTime.parse(opens),
            LocalTime.parse(closes),
            SchoolHours.WEEKDAYS);
  }

  /** The copy for an alert that opens now. */
  public Policy policyFor(Route route, Urgency level) {
    Duration wait =
        switch (level) {
          case URGENT -> urgentStep;
          case REVIEW -> reviewStep;
        };
    return new Policy(
        route.steps().stream().map(who -> new EscalationStep(who, Channel.ALL, wait)).toList(),
        List.of(),
        UNTOUCHED_AFTER);
  }

  @Bean
  @Singleton
  EscalationPolicy rules() {
    return new EscalationPolicy(hours);
  }
}
