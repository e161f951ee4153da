package org.lantern.safeguarding.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.rota.SchoolHours;

/** What the page says of who would be told, and what happens when something does come in. */
class WouldBeToldTest {
  private static final EscalationPolicy RULES =
      new EscalationPolicy(
          new SchoolHours(
              SchoolHours.ENGLAND, LocalTime.of(8, 0), LocalTime.of(16, 30), SchoolHours.WEEKDAYS),
          true);

  /** More steps than two whole chains have. */
  private static final int LONG = 60;

  @Property(tries = 2_000)
  void whoWouldBeToldRightNowIsWhoIsTold(@ForAll long seed) {
    World world = World.of(seed);
    List<WouldBeTold> said = WouldBeTold.from(RULES, world.terms(), world.now(), world.people());
    assertThat(said).isEqualTo(escalated(world, said.size()));
  }

  @Property(tries = 2_000)
  void thoseToldFirstAreThosePlainReadingOfThePlanNames(@ForAll long seed) {
    World world = World.of(seed);
    Decision.TakeStep first =
        WouldBeTold.from(RULES, world.terms(), world.now(), world.people()).getFirst().step();
    assertThat(first.recipients().stream().map(Recipient::staffId).filter(Objects::nonNull))
        .containsExactlyInAnyOrderElementsOf(world.toldFirst());
  }

  @Property(tries = 500)
  void whateverTheRotaTheContactIsReachedAndNobodyKeptOutIsTold(@ForAll long seed) {
    World world = World.of(seed);
    List<WouldBeTold> told = escalated(world, LONG);
    assertThat(told)
        .as("the contact stands at the end of every chain, and the end is reached")
        .anyMatch(one -> one.step().audience() == Audience.CATCH_ALL);
    assertThat(told)
        .allSatisfy(one -> {
          assertThat(one.step().recipients()).isNotEmpty();
          assertThat(one.step().nextStepAt()).isAfter(one.at());
          assertThat(
                  one.step().recipients().stream().map(Recipient::staffId).filter(Objects::nonNull))
              .noneMatch(world.excluded()::contains);
        });
  }

  /** The steps as the service takes them, each at its instant, from the alert as it stands then. */
  private static List<WouldBeTold> escalated(World world, int steps) {
    List<WouldBeTold> taken = new ArrayList<>();
    Instant at = world.now();
    Decision.TakeStep step = RULES.first(world.terms(), 1, at, world.people());
    taken.add(new WouldBeTold(at, step));
    while (taken.size() < steps) {
      Alert alert = alert(world, step.position(), step.nextStepAt());
      at = step.nextStepAt();
      assertThat(RULES.decide(alert, at.minusNanos(1), world.people()))
          .isEqualTo(new Decision.Wait(at));
      step = (Decision.TakeStep) RULES.decide(alert, at, world.people());
      taken.add(new WouldBeTold(at, step));
    }
    return taken;
  }

  private static Alert alert(World world, Position position, Instant due) {
    return new Alert(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "C-1",
        UUID.randomUUID(),
        List.of(UUID.randomUUID()),
        world.excluded(),
        Route.SAFEGUARDING,
        Urgency.URGENT,
        1,
        world.now(),
        position,
        world.policy(),
        due,
        null,
        false,
        1,
        Purpose.REAL,
        Handling.NONE);
  }
}
