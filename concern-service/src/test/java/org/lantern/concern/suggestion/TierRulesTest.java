package org.lantern.concern.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.level.Reason;
import org.lantern.contracts.Level;

class TierRulesTest {
  @Test
  void aSingleOrdinaryConcernIsMetByWhatIsThereForEveryChild() {
    assertThat(tier(normal(1, 0, 0))).hasValue(1);
    assertThat(rules(normal(1, 0, 0))).containsExactly("single-concern");
  }

  @Test
  void theThirdConcernOfATermPointsToTargetedAndNotTheSecond() {
    assertThat(tier(normal(1, 1, 0))).hasValue(1);
    assertThat(tier(normal(1, 2, 0))).hasValue(2);
    assertThat(rules(normal(1, 2, 0))).containsExactly("repeated-in-a-term");
  }

  @Test
  void repetitionInTwoTermsRunningPointsToSpecialist() {
    assertThat(tier(normal(1, 2, 2))).hasValue(2);
    assertThat(tier(normal(1, 2, 3))).hasValue(3);
    assertThat(tier(normal(1, 1, 9))).hasValue(1);
  }

  @Test
  void anUrgentConcernPointsToSpecialistWhateverItsCategory() {
    assertThat(tier(new Picture(Level.URGENT, 1, false, Earlier.NONE))).hasValue(3);
    assertThat(tier(new Picture(Level.URGENT, null, false, Earlier.NONE))).hasValue(3);
  }

  @Test
  void aSafeguardingCategorySaysItselfWhereItPoints() {
    assertThat(tier(new Picture(Level.REVIEW, 2, false, Earlier.NONE))).hasValue(2);
    assertThat(tier(new Picture(Level.REVIEW, 3, false, Earlier.NONE))).hasValue(3);
  }

  @Test
  void aHeadingThatPointsToNoTierSuggestsNoneHoweverOften() {
    assertThat(tier(new Picture(Level.NORMAL, null, false, new Earlier(50, 50)))).isEmpty();
  }

  @Test
  void noReasonTellsOfADisclosure() {
    assertThat(reasons(new Picture(Level.URGENT, 3, false, Earlier.NONE)))
        .extracting(Reason::text)
        .noneMatch(text -> text.contains("disclos") || text.contains("abuse"));
  }

  @Property
  void noFurtherConcernEverLowersTheTier(
      @ForAll Level level,
      @ForAll @IntRange(min = 1, max = 3) int tier,
      @ForAll @IntRange(max = 6) int thisTerm,
      @ForAll @IntRange(max = 6) int termBefore,
      @ForAll @IntRange(max = 4) int more) {
    int before = tier(new Picture(level, tier, true, new Earlier(thisTerm, termBefore))).orElse(0);
    for (Earlier earlier :
        List.of(
            new Earlier(thisTerm + more, termBefore), new Earlier(thisTerm, termBefore + more))) {
      assertThat(tier(new Picture(level, tier, true, earlier)).orElse(0))
          .isGreaterThanOrEqualTo(before);
    }
  }

  private static Picture normal(@Nullable Integer tier, int thisTerm, int termBefore) {
    return new Picture(Level.NORMAL, tier, true, new Earlier(thisTerm, termBefore));
  }

  private static Optional<Integer> tier(Picture picture) {
    return TierRules.suggest(picture).map(Suggestion::tier);
  }

  private static List<Reason> reasons(Picture picture) {
    return TierRules.suggest(picture).map(Suggestion::reasons).orElse(List.of());
  }

  private static List<String> rules(Picture picture) {
    return reasons(picture).stream().map(Reason::rule).toList();
  }
}
