package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each event brings about, one by one; that none does harm is held by all their sequences. */
class AlertEventsTest {
  private static final Instant NINE = Instant.parse("2026-10-05T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));
  private static final Position FIRST = new Position(1, 1);
  private static final Position SECOND = new Position(1, 2);
  private static final Position AGAIN = new Position(2, 1);

  private static final AlertLife OPEN = AlertLife.opened(FIRST, NINE);
  private static final AlertLife TAKEN = OPEN.after(new LifeEvent.Acknowledged("dsl", NINE, TEN));
  private static final AlertLife HANDED = TAKEN.after(new LifeEvent.HandedOver("deputy", ELEVEN));

  @Test
  void aStepMovesAnOpenAlertOnAndALateOneNothing() {
    AlertLife next = OPEN.after(new LifeEvent.StepTaken(SECOND, TEN));
    assertThat(next).isEqualTo(AlertLife.opened(SECOND, TEN));
    assertThat(next.after(new LifeEvent.StepTaken(SECOND, ELEVEN))).isEqualTo(next);
    assertThat(next.after(new LifeEvent.StepTaken(FIRST, ELEVEN))).isEqualTo(next);
    assertThat(TAKEN.after(new LifeEvent.StepTaken(SECOND, TEN))).isEqualTo(TAKEN);
  }

  @Test
  void aStepThatIsPutOffComesLaterAndTellsTheSamePeople() {
    assertThat(OPEN.after(new LifeEvent.Postponed(TEN))).isEqualTo(AlertLife.opened(FIRST, TEN));
  }

  @Test
  void whoTakesItOnHasItAndEndsTheEscalation() {
    assertThat(TAKEN.isOpen()).isFalse();
    assertThat(TAKEN.nextStepAt()).isNull();
    assertThat(TAKEN.acknowledgement()).isEqualTo(new Acknowledgement("dsl", NINE));
    assertThat(TAKEN.handling()).isEqualTo(new Handling("dsl", true, null, TEN, null));
  }

  @Test
  void whatBecomesMoreUrgentWaitsForSomebodyAnew() {
    AlertLife raised = TAKEN.after(new LifeEvent.Raised(AGAIN, ELEVEN));
    assertThat(raised).isEqualTo(AlertLife.opened(AGAIN, ELEVEN));
    assertThat(OPEN.after(new LifeEvent.Raised(AGAIN, ELEVEN))).isEqualTo(raised);
    assertThat(raised.after(new LifeEvent.Raised(AGAIN, TEN)))
        .as("the same once more")
        .isEqualTo(raised);
  }

  @Test
  void whatIsLeftUntouchedWaitsForSomebodyAnewFromTheEndOfItsTime() {
    assertThat(TAKEN.after(new LifeEvent.LeftUntouched(TEN.minusNanos(1), AGAIN, ELEVEN)))
        .isEqualTo(TAKEN);
    assertThat(TAKEN.after(new LifeEvent.LeftUntouched(TEN, AGAIN, ELEVEN)))
        .isEqualTo(AlertLife.opened(AGAIN, ELEVEN));
    AlertLife acted = TAKEN.after(new LifeEvent.ActedOn("dsl", NINE));
    assertThat(acted.after(new LifeEvent.LeftUntouched(ELEVEN, AGAIN, ELEVEN))).isEqualTo(acted);
  }

  @Test
  void whoIsHandedItHasItAndIsWaitedForWhoeverAcknowledgedIt() {
    assertThat(HANDED.handling()).isEqualTo(new Handling("deputy", false, null, ELEVEN, null));
    assertThat(HANDED.acknowledgement()).isEqualTo(TAKEN.acknowledgement());
    assertThat(HANDED.awaits("deputy")).isTrue();
    assertThat(HANDED.awaits("dsl")).isFalse();
    assertThat(TAKEN.awaits("dsl")).as("who took it on has answered").isFalse();
    assertThat(OPEN.awaits("dsl")).as("nobody has it").isFalse();
  }

  @Test
  void whatNobodyHasOrSomebodyHasAlreadyIsNotHandedToThem() {
    assertThat(OPEN.after(new LifeEvent.HandedOver("deputy", TEN))).isEqualTo(OPEN);
    assertThat(TAKEN.after(new LifeEvent.HandedOver("dsl", ELEVEN))).isEqualTo(TAKEN);
  }

  @Test
  void whoIsHandedItTakesItUpAndNobodyElseDoes() {
    AlertLife takenUp = HANDED.after(new LifeEvent.Acknowledged("deputy", TEN, ELEVEN));
    assertThat(takenUp.handling()).isEqualTo(new Handling("deputy", true, null, ELEVEN, null));
    assertThat(takenUp.acknowledgement()).isEqualTo(TAKEN.acknowledgement());
    assertThat(HANDED.after(new LifeEvent.Acknowledged("head", TEN, TEN))).isEqualTo(HANDED);
  }

  @Test
  void afterAHandOverOnlyWhoHasItNowEndsTheWait() {
    AlertLife byGiver = HANDED.after(new LifeEvent.ActedOn("dsl", NINE));
    assertThat(byGiver.handling()).isEqualTo(new Handling("deputy", false, NINE, ELEVEN, null));
    AlertLife byHolder = byGiver.after(new LifeEvent.ActedOn("deputy", TEN));
    assertThat(byHolder.handling()).isEqualTo(new Handling("deputy", true, NINE, null, null));
  }

  @Test
  void whatIsDoneBeforeAnybodyTakesItOnIsTheFirstActionAndEndsNothing() {
    AlertLife acted = OPEN.after(new LifeEvent.ActedOn("dsl", NINE));
    assertThat(acted.isOpen()).isTrue();
    assertThat(acted.handling().firstActionAt()).isEqualTo(NINE);
    assertThat(acted.after(new LifeEvent.ActedOn("dsl", TEN))).isEqualTo(acted);
  }

  @Test
  void nobodyHasWhatNobodyAcknowledgedNorIsWaitedFor() {
    assertNoLife(null, null, Handling.NONE);
    assertNoLife(NINE, new Acknowledgement("dsl", NINE), Handling.NONE);
    assertNoLife(NINE, null, new Handling("dsl", true, null, null, null));
    assertNoLife(NINE, null, new Handling(null, false, null, TEN, null));
  }

  private static void assertNoLife(
      @Nullable Instant nextStepAt, @Nullable Acknowledgement taken, Handling handling) {
    assertThatThrownBy(() -> new AlertLife(FIRST, nextStepAt, taken, handling))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
