package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two chains of a policy, and how an alert keeps them. */
class PolicyTest {
  private static final EscalationStep LEADS = step(Audience.SAFEGUARDING_LEADS, Channel.EMAIL);
  private static final EscalationStep HEAD = step(Audience.HEADTEACHER, Channel.EMAIL, Channel.SMS);
  private static final EscalationStep ON_DUTY = step(Audience.ON_DUTY, Channel.SMS);
  private static final EscalationStep CONTACT = step(Audience.CATCH_ALL, Channel.EMAIL);
  private static final Policy POLICY =
      new Policy(List.of(LEADS, HEAD), List.of(ON_DUTY, CONTACT), Duration.ofMinutes(45));

  @Test
  void afterTheLastStepOfAChainComesItsFirstAgain() {
    assertThat(POLICY.next(Position.before(1), false)).isEqualTo(new Position(1, 1));
    assertThat(POLICY.next(new Position(1, 1), false)).isEqualTo(new Position(1, 2));
    assertThat(POLICY.next(new Position(1, 2), false)).isEqualTo(new Position(2, 1));
    assertThat(POLICY.next(Position.before(3), true)).isEqualTo(new Position(3, 3));
    assertThat(POLICY.next(new Position(3, 3), true)).isEqualTo(new Position(3, 4));
    assertThat(POLICY.next(new Position(3, 4), true)).isEqualTo(new Position(4, 3));
  }

  @Test
  void theOtherChainIsBegunFromItsFirstStep() {
    assertThat(POLICY.next(new Position(1, 1), true)).isEqualTo(new Position(2, 3));
    assertThat(POLICY.next(new Position(2, 3), false)).isEqualTo(new Position(3, 1));
  }

  @Test
  void theNumberOfAStepSaysWhichItIs() {
    assertThat(POLICY.at(new Position(1, 2))).isEqualTo(HEAD);
    assertThat(POLICY.at(new Position(5, 3))).isEqualTo(ON_DUTY);
    assertThat(POLICY.at(new Position(5, 4))).isEqualTo(CONTACT);
  }

  @Test
  void peopleCountTheStepsOfEachChainFromOne() {
    assertThat(POLICY.nameOf(new Position(1, 2)).orElseThrow().words())
        .isEqualTo("step 2: headteacher");
    assertThat(POLICY.nameOf(new Position(5, 3)).orElseThrow().words())
        .isEqualTo("out of hours, step 1: whoever is on duty at school");
    assertThat(POLICY.nameOf(new Position(1, 5))).as("no such step").isEmpty();
    assertThat(POLICY.nameOf(Position.before(1))).isEmpty();
  }

  @Test
  void anAlertReadsItsCopyAsItWasWritten() {
    assertThat(PolicyRow.read(PolicyRow.write(POLICY))).isEqualTo(POLICY);
  }

  @Test
  void whatANewerVersionWroteTellsMorePeopleAndNotFewer() {
    Policy read =
        PolicyRow.read(
            """
            {"inSchool": [{"who": "governors", "by": ["pigeon"], "waitMs": 60000, "tone": "low"}],
             "colour": {"of": ["paper"]}, "outOfHours": [], "untouchedAfterMs": 60000}
            """);
    assertThat(read.inSchool())
        .containsExactly(
            new EscalationStep(Audience.TRUST_LEAD, Channel.ALL, Duration.ofMinutes(1)));
  }

  @Test
  void aPolicyWithoutStepsIsNone() {
    assertThatThrownBy(() -> PolicyRow.read("{}")).isInstanceOf(IllegalArgumentException.class);
    assertNone(List.of(), Duration.ofHours(1));
    assertNone(List.of(LEADS), Duration.ZERO);
    assertNone(List.of(LEADS), Duration.ofHours(-1));
  }

  @Test
  void eachChainHasItsOwnSteps() {
    assertThat(POLICY.chain(false)).containsExactly(LEADS, HEAD);
    assertThat(POLICY.chain(true)).containsExactly(ON_DUTY, CONTACT);
  }

  private static void assertNone(List<EscalationStep> inSchool, Duration untouchedAfter) {
    assertThatThrownBy(() -> new Policy(inSchool, List.of(), untouchedAfter))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static EscalationStep step(Audience who, Channel... by) {
    return new EscalationStep(who, Set.of(by), Duration.ofMinutes(10));
  }
}
