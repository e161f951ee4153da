package org.lantern.provision.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Suggestion OPEN =
      new Suggestion(ID, 4, ID, ID, 2, Instant.EPOCH, Set.of(), null, null);

  @Test
  void anOpenSuggestionIsDecidedOnce() {
    Decision decision = decision(false, "has a plan", "senco");
    assertThat(OPEN.decide(decision, null))
        .isEqualTo(
            new DecideOutcome.Decided(
                new Suggestion(ID, 5, ID, ID, 2, Instant.EPOCH, Set.of(), decision, null)));
  }

  @Test
  void theVersionThatWasSeenMustStillStand() {
    assertThat(OPEN.decide(decision(true, null, "senco"), 4))
        .isInstanceOf(DecideOutcome.Decided.class);
    assertThat(OPEN.decide(decision(true, null, "senco"), 3)).isEqualTo(new DecideOutcome.Moved());
  }

  @Test
  void theSameDecisionAgainAnswersTheFirstEvenWithTheOldVersion() {
    Suggestion declined = decided(decision(false, "has a plan", "senco"));
    assertThat(declined.decide(decision(false, "has a plan", "head"), 4))
        .isEqualTo(new DecideOutcome.Repeated(declined));
  }

  @Test
  void anotherSecondDecisionIsRefused() {
    Suggestion declined = decided(decision(false, "has a plan", "senco"));
    assertThat(declined.decide(decision(true, "has a plan", "senco"), 5))
        .isEqualTo(new DecideOutcome.AlreadyDecided());
    assertThat(declined.decide(decision(false, "other", "senco"), 5))
        .isEqualTo(new DecideOutcome.AlreadyDecided());
  }

  @Test
  void whatNothingStandsBehindAnyMoreCannotBeDecided() {
    Suggestion withdrawn =
        new Suggestion(ID, 5, ID, ID, 2, Instant.EPOCH, Set.of(), null, Instant.EPOCH);
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.decide(decision(true, null, "senco"), 5))
        .isEqualTo(new DecideOutcome.Withdrawn());
  }

  @Test
  void theStateFollowsTheDecision() {
    assertThat(OPEN.state()).isEqualTo(State.OPEN);
    assertThat(decided(decision(true, null, "senco")).state()).isEqualTo(State.ACCEPTED);
    assertThat(decided(decision(false, "no", "senco")).state()).isEqualTo(State.DECLINED);
  }

  private static Suggestion decided(Decision decision) {
    return new Suggestion(ID, 5, ID, ID, 2, Instant.EPOCH, Set.of(), decision, null);
  }

  private static Decision decision(boolean accepted, @Nullable String reason, String by) {
    return new Decision(accepted, reason, by, "Somebody", Instant.EPOCH.plusSeconds(60));
  }
}
