package org.lantern.provision.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContributionRulesTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Test
  void aConcernOfTierTwoOpensASuggestion() {
    assertThat(ContributionRules.effectOf(ofTier(2), List.of())).isEqualTo(new Effect.Opens());
  }

  @Test
  void aConcernOfTierOneNeitherOpensNorJoins() {
    assertThat(ContributionRules.effectOf(ofTier(1), List.of())).isEqualTo(new Effect.Nothing());
    assertThat(ContributionRules.effectOf(ofTier(1), List.of(earlier(State.OPEN, null))))
        .isEqualTo(new Effect.Nothing());
  }

  @Test
  void aFurtherConcernJoinsTheOpenSuggestion() {
    assertThat(ContributionRules.effectOf(ofTier(2), List.of(earlier(State.OPEN, null))))
        .isEqualTo(new Effect.Joins(ID));
  }

  @Test
  void aConcernAfterADecisionOpensANewSuggestion() {
    for (State decided : List.of(State.ACCEPTED, State.DECLINED)) {
      assertThat(ContributionRules.effectOf(ofTier(2), List.of(earlier(decided, null))))
          .isEqualTo(new Effect.Opens());
    }
  }

  @Test
  void aConcernThatArrivesAgainIsNotTold() {
    for (State state : State.values()) {
      assertThat(ContributionRules.effectOf(ofTier(2), List.of(earlier(state, 2))))
          .isEqualTo(new Effect.Nothing());
      assertThat(ContributionRules.effectOf(ofTier(2), List.of(earlier(state, 3))))
          .isEqualTo(new Effect.Nothing());
    }
  }

  @Test
  void aConcernThatWasRaisedIsToldAgain() {
    assertThat(ContributionRules.effectOf(ofTier(3), List.of(earlier(State.OPEN, 2))))
        .isEqualTo(new Effect.Joins(ID));
    assertThat(ContributionRules.effectOf(ofTier(3), List.of(earlier(State.DECLINED, 2))))
        .isEqualTo(new Effect.Opens());
  }

  @Test
  void whatNobodyDecidedOnBeforeItWasWithdrawnIsToldAgain() {
    assertThat(
            ContributionRules.effectOfReassessment(ofTier(2), List.of(earlier(State.WITHDRAWN, 3))))
        .isEqualTo(new Effect.Opens());
  }

  @Test
  void aReassessedConcernTakesItsOwnPlaceInTheOpenSuggestion() {
    for (int before : List.of(2, 3)) {
      assertThat(
              ContributionRules.effectOfReassessment(
                  ofTier(2), List.of(earlier(State.OPEN, before))))
          .isEqualTo(new Effect.Joins(ID));
    }
  }

  @Test
  void aReassessedConcernIsNewsAfterADecisionOnlyWithAHigherTier() {
    assertThat(
            ContributionRules.effectOfReassessment(ofTier(2), List.of(earlier(State.ACCEPTED, 2))))
        .isEqualTo(new Effect.Nothing());
    assertThat(
            ContributionRules.effectOfReassessment(ofTier(3), List.of(earlier(State.ACCEPTED, 2))))
        .isEqualTo(new Effect.Opens());
  }

  private static Contribution ofTier(int tier) {
    return new Contribution(
        ID, "C-1", Instant.EPOCH, tier, List.of(new Reason("repeated-in-a-term", "Three.")));
  }

  private static Earlier earlier(State state, @Nullable Integer tierOfConcern) {
    return new Earlier(ID, state, tierOfConcern);
  }
}
