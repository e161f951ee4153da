package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.testing.Policies;

/**
 * Every sequence of six events, one every twenty minutes, over the life of an alert: late ones,
 * repeated ones and ones out of order among them. What is asserted is said once more in its own
 * way, and not by asking the machine.
 */
class AlertLifeTest {
  private static final int LONGEST = 6;
  private static final Instant OPENED = Instant.parse("2026-10-05T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofMinutes(20);
  private static final Duration PATIENCE = Duration.ofMinutes(60);
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final Policy POLICY = Policies.along(Route.SAFEGUARDING, STEP);
  private static final UUID LEAD = UUID.fromString("00000000-0000-7000-8000-000000000001");

  /** One event as it would arrive at a life that stands like this, at this time. */
  private interface Arrival {
    LifeEvent at(AlertLife life, Instant now);
  }

  private static final List<Arrival> ARRIVALS =
      List.of(
          (life, now) -> new LifeEvent.Repeated(),
          (life, now) -> new LifeEvent.SeenCannotAct(),
          (life, now) -> new LifeEvent.Raised(nextRound(life), now.plus(STEP)),
          (life, now) -> new LifeEvent.Raised(new Position(1, 1), now.plus(STEP)),
          (life, now) ->
              new LifeEvent.StepTaken(POLICY.next(life.position(), false), now.plus(STEP)),
          (life, now) -> new LifeEvent.StepTaken(new Position(1, 1), now.plus(STEP)),
          (life, now) -> new LifeEvent.Postponed(now.plus(STEP)),
          (life, now) -> new LifeEvent.Acknowledged("dsl", now, now.plus(PATIENCE)),
          (life, now) -> new LifeEvent.Acknowledged("deputy", now, now.plus(PATIENCE)),
          (life, now) -> new LifeEvent.HandedOver("deputy", now.plus(PATIENCE)),
          (life, now) -> new LifeEvent.HandedOver("dsl", now.plus(PATIENCE)),
          (life, now) -> new LifeEvent.ActedOn("dsl", now),
          (life, now) -> new LifeEvent.ActedOn("deputy", now),
          (life, now) -> new LifeEvent.LeftUntouched(now, nextRound(life), now.plus(STEP)),
          (life, now) -> new LifeEvent.Joined(LEAD));

  private long walked;

  @Test
  void noSequenceOfEventsLeavesAnAlertToNobody() {
    walk(AlertLife.opened(new Position(1, 1), OPENED.plus(STEP)), false, OPENED, LONGEST);
    assertThat(walked).isGreaterThan(12_000_000);
  }

  /** As one is that a safeguarding lead logged who acts on it: it opens in their hands. */
  @Test
  void oneThatSomebodyHasFromTheStartIsNeverLeftToNobodyEither() {
    AlertLife held =
        opened().after(new LifeEvent.Acknowledged("dsl", OPENED, OPENED.plus(PATIENCE)));
    assertThat(held.isOpen()).isFalse();
    assertThat(held.position()).isEqualTo(new Position(1, 1));
    walk(held, false, OPENED, LONGEST - 1);
    assertThat(walked).isGreaterThan(800_000);
  }

  @Test
  void anAlertIsAcknowledgedOnceHoweverOftenAndByWhomever() {
    AlertLife taken = opened().after(new LifeEvent.Acknowledged("dsl", OPENED, null));
    assertThat(taken.after(new LifeEvent.Acknowledged("deputy", OPENED.plus(STEP), null)))
        .isEqualTo(taken);
  }

  @Test
  void aTestIsLeftAloneOnceItIsAcknowledged() {
    AlertLife taken = opened().after(new LifeEvent.Acknowledged("dsl", OPENED, null));
    assertThat(taken.isOverdue(OPENED.plus(Duration.ofDays(365)))).isFalse();
  }

  @Test
  void theHourOfAnAlertThatNobodyTouchesEndsAtItsLastInstant() {
    Instant until = OPENED.plus(PATIENCE);
    AlertLife taken = opened().after(new LifeEvent.Acknowledged("dsl", OPENED, until));
    assertThat(taken.isOverdue(until.minusNanos(1))).isFalse();
    assertThat(taken.isOverdue(until)).isTrue();
  }

  @Test
  void whatIsAwaitedMayComeLaterAndNeverSooner() {
    Instant until = OPENED.plus(PATIENCE);
    AlertLife taken = opened().after(new LifeEvent.Acknowledged("dsl", OPENED, until));
    AlertLife later = taken.after(new LifeEvent.Postponed(until.plus(STEP)));
    assertThat(later.isOverdue(until)).isFalse();
    assertThat(later.isOverdue(until.plus(STEP))).isTrue();
    assertThat(later.after(new LifeEvent.Postponed(until))).isEqualTo(later);
    AlertLife acted = taken.after(new LifeEvent.ActedOn("dsl", OPENED));
    assertThat(acted.after(new LifeEvent.Postponed(until.plus(STEP)))).isEqualTo(acted);
  }

  @Test
  void noLifeCanBeWrittenDownThatEndsWithoutAPerson() {
    assertThatThrownBy(() -> new AlertLife(new Position(1, 1), null, null, Handling.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new AlertLife(
                new Position(1, 1), OPENED, null, new Handling("dsl", true, null, OPENED, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * @param answered true when whoever has it has done something since it came to them
   */
  private void walk(AlertLife life, boolean answered, Instant now, int left) {
    walked++;
    requireSomebody(life, answered);
    if (left == 0) {
      return;
    }
    Instant later = now.plus(BETWEEN);
    for (Arrival arrival : ARRIVALS) {
      LifeEvent event = arrival.at(life, later);
      AlertLife next = life.after(event);
      requireSoundStep(life, event, next, later);
      walk(next, answers(life, event, next, answered), later, left - 1);
    }
  }

  private static void requireSomebody(AlertLife life, boolean answered) {
    Handling handling = life.handling();
    boolean sound =
        life.acknowledgement() == null
            ? life.nextStepAt() != null && handling.holder() == null && handling.actBy() == null
            : life.nextStepAt() == null
                && handling.holder() != null
                && (handling.actBy() == null) == answered;
    require(sound, "an alert is left to nobody", life);
  }

  private static void requireSoundStep(
      AlertLife before, LifeEvent event, AlertLife after, Instant now) {
    require(after.after(event).equals(after), "the same event twice does more than once", event);
    require(
        after.position().compareTo(before.position()) >= 0, "a position goes back", before, event);
    boolean ends = before.acknowledgement() == null && after.acknowledgement() != null;
    require(!ends || event instanceof LifeEvent.Acknowledged, "ended by something else", event);
    boolean reopens = before.acknowledgement() != null && after.acknowledgement() == null;
    Instant actBy = before.handling().actBy();
    boolean mayReopen =
        event instanceof LifeEvent.Raised
            || (event instanceof LifeEvent.LeftUntouched && actBy != null && !now.isBefore(actBy));
    require(!reopens || mayReopen, "opened again by something else", event);
    require(
        !reopens || after.position().round() > before.position().round(),
        "opened again in the same round",
        event);
    boolean keepsFirst =
        before.acknowledgement() == null
            || after.acknowledgement() == null
            || before.acknowledgement().equals(after.acknowledgement());
    require(keepsFirst, "another acknowledgement replaces the first", event);
    Instant acted = before.handling().firstActionAt();
    require(
        acted == null || acted.equals(after.handling().firstActionAt()),
        "the first action moves",
        event);
  }

  private static boolean answers(
      AlertLife before, LifeEvent event, AlertLife after, boolean answered) {
    if (after.acknowledgement() == null) {
      return false;
    }
    if (event instanceof LifeEvent.ActedOn(String by, Instant at)) {
      return answered || before.handling().takenUp() || by.equals(before.handling().holder());
    }
    boolean changesHands =
        !after.equals(before)
            && (event instanceof LifeEvent.Acknowledged || event instanceof LifeEvent.HandedOver);
    return answered && !changesHands;
  }

  private static void require(boolean holds, String what, Object... seen) {
    if (!holds) {
      throw new AssertionError(what + ": " + new ArrayList<>(List.of(seen)));
    }
  }

  private static Position nextRound(AlertLife life) {
    return new Position(life.position().round() + 1, 1);
  }

  private static AlertLife opened() {
    return AlertLife.opened(new Position(1, 1), OPENED.plus(STEP));
  }
}
