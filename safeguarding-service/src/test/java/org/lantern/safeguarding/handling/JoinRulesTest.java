package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.testing.Policies;

class JoinRulesTest {
  private static final UUID PUPIL = UUID.randomUUID();
  private static final UUID SCHOOL = UUID.randomUUID();
  private static final UUID SECOND_SCHOOL = UUID.randomUUID();
  private static final Set<UUID> NOBODY = Set.of();
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private static final Alert PLAIN = alert(PUPIL, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL);

  @Test
  void twoOfOnePupilForTheSamePeopleAreSeenToTogether() {
    assertThat(JoinRules.fault(PLAIN, opened(NINE))).isEmpty();
    assertThat(
            JoinRules.fault(
                alert(PUPIL, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL, SECOND_SCHOOL),
                alert(PUPIL, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SECOND_SCHOOL, SCHOOL)))
        .as("whichever of the schools leads")
        .isEmpty();
  }

  @Test
  void anAllegationStaysApartAlthoughTheSamePupilIsNamed() {
    staysApart(alert(PUPIL, Route.HEAD, Purpose.REAL, NOBODY, SCHOOL), "same people");
    staysApart(alert(PUPIL, Route.TRUST, Purpose.REAL, NOBODY, SCHOOL), "same people");
  }

  @Test
  void whereOthersAreKeptOutOrAtHomeTheyStayApart() {
    Set<UUID> kept = Set.of(UUID.randomUUID());
    staysApart(alert(PUPIL, Route.SAFEGUARDING, Purpose.REAL, kept, SCHOOL), "same people");
    staysApart(
        alert(PUPIL, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL, SECOND_SCHOOL),
        "same people");
  }

  @Test
  void aTestIsJoinedWithNothing() {
    staysApart(alert(PUPIL, Route.SAFEGUARDING, Purpose.DRILL, NOBODY, SCHOOL), "A test");
  }

  @Test
  void thereIsNothingToJoinButAnotherAlertAboutTheSamePupil() {
    staysApart(
        alert(UUID.randomUUID(), Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL), "same pupil");
    staysApart(PLAIN, "same pupil");
    Alert nobody = alert(null, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL);
    Alert anybody = alert(null, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL);
    staysApart(nobody, "same pupil");
    assertThat(JoinRules.fault(nobody, anybody)).as("two who are not known").isPresent();
  }

  @Test
  void theOneThatWasOpenedFirstLeads() {
    Alert first = opened(NINE.minusNanos(1_000));
    assertThat(JoinRules.lead(List.of(opened(NINE), first, opened(NINE.plusSeconds(60)))))
        .isEqualTo(first.id());
    Alert one = opened(NINE);
    Alert other = opened(NINE);
    assertThat(JoinRules.lead(List.of(one, other)))
        .as("of two at the same instant always the same")
        .isEqualTo(JoinRules.lead(List.of(other, one)));
  }

  private static void staysApart(Alert alert, String why) {
    assertThat(JoinRules.fault(PLAIN, alert).orElseThrow()).contains(why);
    assertThat(JoinRules.fault(alert, PLAIN).orElseThrow()).contains(why);
  }

  private static Alert opened(Instant at) {
    return alert(at, PUPIL, Route.SAFEGUARDING, Purpose.REAL, NOBODY, SCHOOL);
  }

  private static Alert alert(
      @Nullable UUID pupil, Route route, Purpose purpose, Set<UUID> excluded, UUID... schools) {
    return alert(NINE, pupil, route, purpose, excluded, schools);
  }

  private static Alert alert(
      Instant openedAt,
      @Nullable UUID pupil,
      Route route,
      Purpose purpose,
      Set<UUID> excluded,
      UUID... schools) {
    return new Alert(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "C-1",
        pupil,
        List.of(schools),
        excluded,
        route,
        Urgency.URGENT,
        1,
        openedAt,
        new Position(1, 1),
        Policies.along(route, Duration.ofMinutes(10)),
        openedAt.plusSeconds(600),
        null,
        false,
        1,
        purpose,
        Handling.NONE);
  }
}
