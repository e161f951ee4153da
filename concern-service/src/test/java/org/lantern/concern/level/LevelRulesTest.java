package org.lantern.concern.level;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;

class LevelRulesTest {
  private static final Category WEAPON = category("weapon", Level.URGENT);
  private static final Category SELF_HARM = category("self-harm", Level.REVIEW);
  private static final Category FRIENDS = category("friends", Level.NORMAL);

  @Test
  void nothingSpecialIsNormalAndGivesNoReason() {
    LevelDecision decision =
        LevelRules.decide(new Sent(false, false, FRIENDS, false, Level.NORMAL));
    assertThat(decision.level()).isEqualTo(Level.NORMAL);
    assertThat(decision.because()).isEmpty();
  }

  @Test
  void whatStaffMarkIsUrgentWhateverTheCategorySays() {
    LevelDecision decision = LevelRules.decide(new Sent(true, false, FRIENDS, false, Level.NORMAL));
    assertThat(decision.level()).isEqualTo(Level.URGENT);
    assertThat(decision.urgentBecause()).extracting(Reason::rule).containsExactly("marked-urgent");
  }

  @Test
  void aChildInDangerIsUrgentEvenWithoutACategory() {
    LevelDecision decision = LevelRules.decide(new Sent(false, true, null, false, Level.NORMAL));
    assertThat(decision.urgentBecause())
        .extracting(Reason::rule)
        .containsExactly("immediate-danger");
  }

  @Test
  void anUrgentCategoryIsUrgentUnmarked() {
    LevelDecision decision = LevelRules.decide(new Sent(false, false, WEAPON, false, Level.NORMAL));
    assertThat(decision.urgentBecause())
        .extracting(Reason::rule)
        .containsExactly("urgent-category");
  }

  @Test
  void theBypassListIsForTheSameDayAndNotUrgent() {
    LevelDecision decision =
        LevelRules.decide(new Sent(false, false, SELF_HARM, false, Level.NORMAL));
    assertThat(decision.level()).isEqualTo(Level.REVIEW);
    assertThat(decision.urgentBecause()).isEmpty();
    assertThat(decision.because()).extracting(Reason::rule).containsExactly("same-day-category");
  }

  @Test
  void aConcernAboutAnAdultIsAtLeastForTheSameDay() {
    assertThat(LevelRules.decide(new Sent(false, false, FRIENDS, true, Level.NORMAL)).level())
        .isEqualTo(Level.REVIEW);
    assertThat(LevelRules.decide(new Sent(false, false, WEAPON, true, Level.NORMAL)).level())
        .isEqualTo(Level.URGENT);
  }

  @Property
  void nothingThatIsAddedEverLowersTheLevel(@ForAll("sent") Sent sent) {
    Level before = LevelRules.decide(sent).level();
    assertThat(
            raised(
                new Sent(
                    true, sent.immediateDanger(), sent.category(), sent.aboutAdult(), sent.kind())))
        .isGreaterThanOrEqualTo(before);
    assertThat(
            raised(
                new Sent(
                    sent.markedUrgent(), true, sent.category(), sent.aboutAdult(), sent.kind())))
        .isGreaterThanOrEqualTo(before);
    assertThat(
            raised(
                new Sent(
                    sent.markedUrgent(),
                    sent.immediateDanger(),
                    sent.category(),
                    true,
                    sent.kind())))
        .isGreaterThanOrEqualTo(before);
    if (sent.category() == null) {
      assertThat(
              raised(
                  new Sent(
                      sent.markedUrgent(),
                      sent.immediateDanger(),
                      FRIENDS,
                      sent.aboutAdult(),
                      sent.kind())))
          .isGreaterThanOrEqualTo(before);
    }
  }

  @Property
  void theLevelIsNeverBelowTheCategorysOwn(@ForAll("sent") Sent sent) {
    Category category = sent.category();
    if (category != null) {
      assertThat(raised(sent)).isGreaterThanOrEqualTo(category.level());
    }
  }

  @Property
  void theLevelIsNeverBelowThatOfTheKindWhateverHeadingWasChosen(@ForAll("sent") Sent sent) {
    assertThat(raised(sent)).isGreaterThanOrEqualTo(sent.kind());
  }

  @Property
  void urgentAlwaysSaysWhyAndNothingElseClaimsIt(@ForAll("sent") Sent sent) {
    LevelDecision decision = LevelRules.decide(sent);
    assertThat(decision.urgentBecause().isEmpty()).isEqualTo(!decision.urgent());
    assertThat(decision.because()).containsAll(decision.urgentBecause());
  }

  @Provide
  Arbitrary<Sent> sent() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<@Nullable Category> category =
        Arbitraries.of(WEAPON, SELF_HARM, FRIENDS).injectNull(0.2);
    return Combinators.combine(flag, flag, category, flag, Arbitraries.of(Level.values()))
        .as(Sent::new);
  }

  private static Level raised(Sent sent) {
    return LevelRules.decide(sent).level();
  }

  private static Category category(String code, Level level) {
    return new Category(code, code, level, 1, false, "", "", "", false);
  }
}
