package org.lantern.safeguarding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Policy;

/** What a policy must hold before anybody can be told by it. */
class PolicyRulesTest {
  private static final PolicyRequest.StepRequest HEAD = step("headteacher", 10);

  @Test
  void theTrustsContactIsAddedAtTheEndAndWaitsAsLongAsTheStepBefore() {
    Policy policy = sound(List.of(HEAD), List.of(step("on-duty", 7)));
    assertThat(policy.inSchool().getLast().who()).isEqualTo(Audience.CATCH_ALL);
    assertThat(policy.outOfHours().getLast().after()).isEqualTo(Duration.ofMinutes(7));
    assertThat(policy.inSchool()).hasSize(2);
  }

  @Test
  void mailIsUsedAtEveryStepEvenWhereItIsLeftOut() {
    PolicyRequest.StepRequest silent =
        new PolicyRequest.StepRequest("headteacher", List.of("sms"), 10);
    assertThat(sound(List.of(silent), List.of(HEAD)).inSchool().getFirst().by())
        .containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
    assertThat(sound(List.of(HEAD), List.of(HEAD)).inSchool().getFirst().by())
        .isEqualTo(Channel.ALL);
  }

  @Test
  void eachListNeedsAStepAndAtMostSix() {
    assertThat(faults(List.of(), List.of(HEAD))).containsExactly("inSchool[0].who");
    assertThat(faults(null, null)).containsExactly("inSchool[0].who", "outOfHours[0].who");
    assertThat(faults(Collections.nCopies(6, HEAD), List.of(HEAD))).isEmpty();
    assertThat(faults(Collections.nCopies(7, HEAD), List.of(HEAD))).containsExactly("inSchool");
  }

  @Test
  void aStepWaitsOneMinuteToAnHour() {
    assertThat(faults(List.of(step("headteacher", 0)), List.of(HEAD)))
        .containsExactly("inSchool[0].minutes");
    assertThat(faults(List.of(step("headteacher", 1)), List.of(step("headteacher", 60)))).isEmpty();
    assertThat(faults(List.of(HEAD), List.of(step("headteacher", 61))))
        .containsExactly("outOfHours[0].minutes");
  }

  @Test
  void eachReasonSaysAtWhichStepOfWhichList() {
    PolicyRequest typed =
        new PolicyRequest(
            List.of(HEAD, step("headteacher", 0)), List.of(step("governors", 99)), null);
    assertThat(PolicyRules.examine(typed))
        .isEqualTo(
            new PolicyRules.Result.Faulty(
                List.of(
                    new FieldError(
                        "inSchool[1].minutes",
                        "Step 2 while the school is open: choose 1 to 60 minutes until the next"
                            + " one."),
                    new FieldError(
                        "outOfHours[0].who",
                        "Step 1 while the school is closed: choose who is told; the trust's contact"
                            + " stands last by itself."),
                    new FieldError(
                        "outOfHours[0].minutes",
                        "Step 1 while the school is closed: choose 1 to 60 minutes until the next"
                            + " one."))));
  }

  @Test
  void theContactAndUnknownWordsCannotBeNamed() {
    assertThat(faults(List.of(step("catch-all", 5), step("governors", 5)), List.of(HEAD)))
        .containsExactly("inSchool[0].who", "inSchool[1].who");
    assertThat(
            faults(
                List.of(new PolicyRequest.StepRequest("headteacher", List.of("pigeon"), 5)),
                List.of(HEAD)))
        .containsExactly("inSchool[0].by");
  }

  private static Policy sound(
      List<PolicyRequest.StepRequest> inSchool, List<PolicyRequest.StepRequest> outOfHours) {
    PolicyRules.Result result = PolicyRules.examine(new PolicyRequest(inSchool, outOfHours, null));
    assertThat(result).isInstanceOf(PolicyRules.Result.Sound.class);
    return ((PolicyRules.Result.Sound) result).policy();
  }

  private static List<String> faults(
      @Nullable List<PolicyRequest.StepRequest> inSchool,
      @Nullable List<PolicyRequest.StepRequest> outOfHours) {
    return switch (PolicyRules.examine(new PolicyRequest(inSchool, outOfHours, null))) {
      case PolicyRules.Result.Sound sound -> List.of();
      case PolicyRules.Result.Faulty(var faults) -> faults.stream().map(FieldError::field).toList();
    };
  }

  private static PolicyRequest.StepRequest step(String who, int minutes) {
    return new PolicyRequest.StepRequest(who, null, minutes);
  }
}
