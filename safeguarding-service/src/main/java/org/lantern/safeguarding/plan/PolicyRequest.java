package org.lantern.safeguarding.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;

/**
 * A policy as it was typed or sent, without the trust's contact, who stands at the end of both
 * chains by itself.
 *
 * @param untouchedMinutes how long an acknowledged alert may stay without anything being done
 */
@Serdeable
public record PolicyRequest(
    @Nullable List<StepRequest> inSchool,
    @Nullable List<StepRequest> outOfHours,
    @Nullable Integer untouchedMinutes) {

  /**
   * One step.
   *
   * @param who {@code safeguarding-leads}, {@code headteacher}, {@code trust-lead}, {@code on-duty}
   *     or {@code trust-on-duty}
   * @param by {@code email}, {@code sms}, {@code teams}, {@code webhook}; mail is always used, and
   *     all are where it is left out
   * @param minutes until the next step
   */
  @Serdeable
  public record StepRequest(
      @Nullable String who, @Nullable List<String> by, @Nullable Integer minutes) {
    static StepRequest of(EscalationStep step) {
      return new StepRequest(
          step.who().wire(),
          EnumSet.copyOf(step.by()).stream().map(Channel::wire).toList(),
          PolicyRequest.minutes(step.after()));
    }
  }

  public static PolicyRequest of(Policy policy) {
    return new PolicyRequest(
        chain(policy.inSchool()), chain(policy.outOfHours()), minutes(policy.untouchedAfter()));
  }

  /** Whole minutes; what a configuration has made shorter counts as one. */
  static int minutes(Duration time) {
    return (int) Math.max(1, time.toMinutes());
  }

  static List<StepRequest> chain(List<EscalationStep> steps) {
    return steps.stream()
        .filter(step -> step.who() != Audience.CATCH_ALL)
        .map(StepRequest::of)
        .toList();
  }

  /** The step of the trust's contact, which ends a chain; null where it has none. */
  static @Nullable StepRequest last(List<EscalationStep> steps) {
    return steps.stream()
        .filter(step -> step.who() == Audience.CATCH_ALL)
        .map(StepRequest::of)
        .findFirst()
        .orElse(null);
  }
}
