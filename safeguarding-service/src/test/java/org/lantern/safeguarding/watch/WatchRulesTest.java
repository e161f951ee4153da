package org.lantern.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration LATE = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Finding FINE = new Finding.Holds();

  private final WatchRules rules = new WatchRules(LATE, MINUTE);

  @Test
  void anAlertThatIsPassedOnInTimeHolds() {
    assertThat(judge(NOW.plusSeconds(300), null, NOW).escalation()).isEqualTo(FINE);
    assertThat(judge(NOW.minus(LATE), null, NOW).escalation()).isEqualTo(FINE);
    assertThat(judge(null, null, NOW).escalation()).isEqualTo(FINE);
  }

  @Test
  void anAlertThatIsLateByAnyMoreIsTrouble() {
    WatchState state = judge(NOW.minus(LATE).minusMillis(1), null, NOW);
    assertThat(state.troubles())
        .containsExactly("Escalation is late: people are not being told in turn.");
    assertThat(state.holds()).isFalse();
  }

  @Test
  void oneThatNobodyActsOnMustBeToldAgainInTimeToo() {
    assertThat(judge(null, NOW.minus(LATE), NOW).holds()).isTrue();
    assertThat(judge(null, NOW.minus(LATE).minusMillis(1), NOW).troubles())
        .containsExactly("Alerts that nobody acts on are not being told again.");
  }

  @Test
  void anOpenAlertWithoutAnyNextStepIsTrouble() {
    Sight sight = new Sight(NOW, NOW.plusSeconds(60), true, null, NOW, false);
    assertThat(rules.judge(sight, NOW, FINE).troubles())
        .containsExactly("An open alert has no next step.");
  }

  @Test
  void threeCanariesThatAreMissingAreTroubleAndTwoAreNot() {
    Instant third = NOW.minus(MINUTE.multipliedBy(3));
    assertThat(judge(null, null, third).holds()).isTrue();
    assertThat(judge(null, null, third.minusMillis(1)).troubles())
        .containsExactly("No test disclosure has come through since Mon 23 Nov, 09:56.");
  }

  @Test
  void oneThatCameLongAgoIsNotMissedByAServiceThatWasAwayItself() {
    Sight old = new Sight(NOW, null, false, null, NOW.minus(Duration.ofHours(8)), false);
    WatchState back = rules.judge(old, NOW.minus(MINUTE), FINE);
    assertThat(back.troubles()).isEmpty();
    assertThat(back.holds()).isFalse();
  }

  @Test
  void aServiceThatHasJustBegunDoesNotMissOneYetAndIsNotWellEither() {
    Sight none = new Sight(NOW, null, false, null, null, false);
    WatchState young = rules.judge(none, NOW.minus(MINUTE), FINE);
    assertThat(young.troubles()).isEmpty();
    assertThat(young.holds()).isFalse();
    assertThat(rules.judge(none, NOW.minus(MINUTE.multipliedBy(4)), FINE).troubles()).hasSize(1);
  }

  @Test
  void aCanaryThatCannotBeOpenedIsTrouble() {
    Sight sight = new Sight(NOW, null, false, null, NOW, true);
    assertThat(rules.judge(sight, NOW, FINE).troubles())
        .containsExactly("Test disclosures arrive and cannot be opened: a key is missing.");
  }

  @Test
  void withoutCanariesThereIsNoTroubleAndNoSignOfLife() {
    Sight sight = new Sight(NOW, null, false, null, null, false);
    WatchState state = new WatchRules(LATE, Duration.ZERO).judge(sight, NOW.minus(MINUTE), FINE);
    assertThat(state.troubles()).isEmpty();
    assertThat(state.holds()).isFalse();
  }

  private WatchState judge(@Nullable Instant due, @Nullable Instant untouched, Instant canaryAt) {
    return rules.judge(
        new Sight(NOW, due, false, untouched, canaryAt, false), NOW.minus(HOUR), FINE);
  }
}
