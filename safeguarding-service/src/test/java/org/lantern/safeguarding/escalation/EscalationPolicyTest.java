package org.lantern.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Acknowledgement;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.rota.SchoolHours;
import org.lantern.safeguarding.testing.Policies;

class EscalationPolicyTest {
  private static final UUID DSL = UUID.randomUUID();
  private static final UUID DEPUTY = UUID.randomUUID();
  private static final UUID HEAD = UUID.randomUUID();
  private static final UUID TRUST = UUID.randomUUID();
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final Instant NIGHT = england("2026-11-21T03:00");
  private static final People ALL =
      new People(
          Map.of(
              Audience.SAFEGUARDING_LEADS,
              List.of(DSL, DEPUTY),
              Audience.HEADTEACHER,
              List.of(HEAD),
              Audience.TRUST_LEAD,
              List.of(TRUST)));

  private static final SchoolHours HOURS =
      new SchoolHours(
          SchoolHours.ENGLAND, LocalTime.of(8, 0), LocalTime.of(16, 30), SchoolHours.WEEKDAYS);

  private final EscalationPolicy policy = new EscalationPolicy(HOURS, true);

  @Test
  void aStepIsTakenAtItsInstantAndNotBefore() {
    Alert alert = urgent(at(1, 1), NIGHT);
    assertThat(policy.decide(alert, NIGHT.minusNanos(1), ALL)).isEqualTo(new Decision.Wait(NIGHT));
    assertThat(policy.decide(alert, NIGHT, ALL)).isInstanceOf(Decision.TakeStep.class);
  }

  @Test
  void unacknowledgedAlertMovesToTheHeadteacherThenTheTrustThenStartsAgain() {
    List<List<Recipient>> told = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    Position position = at(1, 1);
    Instant now = NIGHT;
    for (int step = 0; step < 5; step++) {
      Decision.TakeStep taken = taken(policy.decide(urgent(position, now), now, ALL));
      assertThat(taken.nextStepAt()).isEqualTo(now.plus(STEP));
      told.add(taken.recipients());
      positions.add(taken.position());
      position = taken.position();
      now = taken.nextStepAt();
    }
    assertThat(positions).containsExactly(at(1, 2), at(1, 3), at(2, 1), at(2, 2), at(2, 3));
    assertThat(told)
        .containsExactly(staff(HEAD), staff(TRUST), staff(DSL, DEPUTY), staff(HEAD), staff(TRUST));
  }

  @Test
  void anAcknowledgedAlertRests() {
    Alert taken = alert(Urgency.URGENT, Route.SAFEGUARDING, at(1, 2), null, Set.of());
    assertThat(policy.decide(taken, NIGHT.plus(Duration.ofDays(365)), ALL))
        .isEqualTo(new Decision.Rest());
  }

  @Test
  void afterAnOutageEachAudienceStillHasItsTurn() {
    Instant late = NIGHT.plus(Duration.ofHours(5));
    Decision.TakeStep taken = taken(policy.decide(urgent(at(1, 1), NIGHT), late, ALL));
    assertThat(taken.position()).isEqualTo(at(1, 2));
    assertThat(taken.nextStepAt()).isEqualTo(late.plus(STEP));
  }

  @Test
  void nobodyAtAStepMeansTheNextStepAtOnce() {
    People noHead = without(Audience.HEADTEACHER);
    Decision.TakeStep taken = taken(policy.decide(urgent(at(1, 1), NIGHT), NIGHT, noHead));
    assertThat(taken.position()).isEqualTo(at(1, 3));
    assertThat(taken.skipped()).containsExactly(at(1, 2));
    assertThat(taken.recipients()).isEqualTo(staff(TRUST));
    assertThat(taken.nobody()).isFalse();
  }

  @Test
  void nobodyAnywhereMeansTheTrustsContactAndAnotherLookLater() {
    Decision.TakeStep taken = taken(policy.decide(urgent(at(1, 1), NIGHT), NIGHT, People.NOBODY));
    assertThat(taken.recipients()).containsExactly(Recipient.TRUST_CONTACT);
    assertThat(taken.nobody()).isTrue();
    assertThat(taken.skipped()).containsExactly(at(1, 2), at(1, 3), at(2, 1));
    assertThat(taken.nextStepAt()).isEqualTo(NIGHT.plus(STEP));
  }

  @Test
  void theTrustsContactHasItsTurnAndATrustWithoutOnePassesItAtOnce() {
    Policy ending =
        new Policy(
            List.of(step(Audience.SAFEGUARDING_LEADS), step(Audience.CATCH_ALL)),
            List.of(),
            Duration.ofHours(1));
    Terms terms = new Terms(Route.SAFEGUARDING, Urgency.URGENT, ending, Set.of(), false);
    Decision.TakeStep last = policy.next(terms, at(1, 1), NIGHT, ALL);
    assertThat(last.position()).isEqualTo(at(1, 2));
    assertThat(last.recipients()).containsExactly(Recipient.TRUST_CONTACT);
    assertThat(last.nobody()).isFalse();

    EscalationPolicy without = new EscalationPolicy(HOURS, false);
    Decision.TakeStep passed = without.next(terms, at(1, 1), NIGHT, ALL);
    assertThat(passed.position()).isEqualTo(at(2, 1));
    assertThat(passed.skipped()).containsExactly(at(1, 2));
    assertThat(passed.recipients()).isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void whoeverIsKeptOutIsNobodyAtEveryStep() {
    Set<UUID> excluded = Set.of(DSL, HEAD);
    Alert alert = alert(Urgency.URGENT, Route.SAFEGUARDING, at(1, 3), NIGHT, excluded);
    assertThat(taken(policy.decide(alert, NIGHT, ALL)).recipients()).isEqualTo(staff(DEPUTY));
    Alert atFirst = alert(Urgency.URGENT, Route.SAFEGUARDING, at(1, 1), NIGHT, excluded);
    Decision.TakeStep pastTheHead = taken(policy.decide(atFirst, NIGHT, ALL));
    assertThat(pastTheHead.recipients()).isEqualTo(staff(TRUST));
    assertThat(pastTheHead.skipped()).containsExactly(at(1, 2));
  }

  @Test
  void anAllegationGoesToTheHeadAndNeverToTheSafeguardingLeads() {
    Terms terms =
        new Terms(Route.HEAD, Urgency.URGENT, Policies.along(Route.HEAD, STEP), Set.of(DSL), false);
    Decision.TakeStep first = policy.first(terms, 1, NIGHT, ALL);
    assertThat(first.recipients()).isEqualTo(staff(HEAD));
    Alert alert = alert(Urgency.URGENT, Route.HEAD, at(1, 1), NIGHT, Set.of(DSL));
    Decision.TakeStep second = taken(policy.decide(alert, NIGHT, ALL));
    assertThat(second.recipients())
        .containsExactly(Recipient.staff(TRUST), Recipient.ALLEGATION_CONTACT);
    Alert last = alert(Urgency.URGENT, Route.HEAD, at(1, 2), NIGHT, Set.of(DSL));
    assertThat(taken(policy.decide(last, NIGHT, ALL)).recipients()).isEqualTo(staff(HEAD));
  }

  @Test
  void anAllegationAboutAHeadStaysWithTheTrust() {
    Alert alert = alert(Urgency.URGENT, Route.TRUST, at(1, 1), NIGHT, Set.of(HEAD));
    Decision.TakeStep again = taken(policy.decide(alert, NIGHT, ALL));
    assertThat(again.position()).isEqualTo(at(2, 1));
    assertThat(again.recipients())
        .containsExactly(Recipient.staff(TRUST), Recipient.ALLEGATION_CONTACT);
    assertThat(taken(policy.decide(alert, NIGHT, People.NOBODY)).recipients())
        .containsExactly(Recipient.ALLEGATION_CONTACT);
  }

  @Test
  void whatNobodyCanReadIsToldToTheTrustsContactAsWell() {
    Terms terms =
        new Terms(
            Route.SAFEGUARDING,
            Urgency.URGENT,
            Policies.along(Route.SAFEGUARDING, STEP),
            Set.of(),
            true);
    assertThat(policy.first(terms, 1, NIGHT, ALL).recipients())
        .containsExactly(Recipient.staff(DSL), Recipient.staff(DEPUTY), Recipient.TRUST_CONTACT);
  }

  @Test
  void whatNobodyCanReadPassesAStepAtOnceWhereNobodyIs() {
    Terms terms =
        new Terms(
            Route.SAFEGUARDING,
            Urgency.URGENT,
            Policies.along(Route.SAFEGUARDING, STEP),
            Set.of(),
            true);
    Decision.TakeStep past = policy.next(terms, at(1, 1), NIGHT, without(Audience.HEADTEACHER));
    assertThat(past.skipped()).containsExactly(at(1, 2));
    assertThat(past.recipients()).containsExactly(Recipient.staff(TRUST), Recipient.TRUST_CONTACT);
  }

  @Test
  void whatWasLeftLyingIsToldAgainAtOnceWhenUrgentAndElseWhenTheSchoolOpens() {
    assertThat(policy.opening(Urgency.URGENT, NIGHT, ALL)).isEqualTo(NIGHT);
    assertThat(policy.opening(Urgency.REVIEW, NIGHT, ALL)).isEqualTo(england("2026-11-23T08:00"));
    Instant noon = england("2026-11-23T12:00");
    assertThat(policy.opening(Urgency.REVIEW, noon, ALL)).isEqualTo(noon);
  }

  @Test
  void aReviewWaitsForTheSchoolToOpen() {
    Alert alert = alert(Urgency.REVIEW, Route.SAFEGUARDING, at(1, 1), NIGHT, Set.of());
    Instant opening = england("2026-11-23T08:00");
    assertThat(policy.decide(alert, NIGHT, ALL)).isEqualTo(new Decision.Wait(opening));
    assertThat(policy.decide(alert, opening.minusNanos(1), ALL))
        .isEqualTo(new Decision.Wait(opening));
    Decision.TakeStep taken = taken(policy.decide(alert, opening, ALL));
    assertThat(taken.nextStepAt()).isEqualTo(opening.plus(STEP));
  }

  @Test
  void theStepOfAReviewCountsTimeAtSchoolAlone() {
    Instant beforeClosing = england("2026-11-20T16:25");
    Alert alert = alert(Urgency.REVIEW, Route.SAFEGUARDING, at(1, 1), beforeClosing, Set.of());
    assertThat(taken(policy.decide(alert, beforeClosing, ALL)).nextStepAt())
        .isEqualTo(england("2026-11-23T08:05"));
  }

  private static Decision.TakeStep taken(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.TakeStep.class);
    return (Decision.TakeStep) decision;
  }

  private static People without(Audience audience) {
    Map<Audience, List<UUID>> rest = new HashMap<>(ALL.staff());
    rest.remove(audience);
    return new People(rest);
  }

  private static EscalationStep step(Audience who) {
    return new EscalationStep(who, Channel.ALL, STEP);
  }

  private static List<Recipient> staff(UUID... ids) {
    return List.of(ids).stream().map(Recipient::staff).toList();
  }

  private static Position at(int round, int step) {
    return new Position(round, step);
  }

  private static Alert urgent(Position position, Instant due) {
    return alert(Urgency.URGENT, Route.SAFEGUARDING, position, due, Set.of());
  }

  private static Alert alert(
      Urgency level, Route route, Position position, @Nullable Instant due, Set<UUID> excluded) {
    return new Alert(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "C-1",
        UUID.randomUUID(),
        List.of(UUID.randomUUID()),
        excluded,
        route,
        level,
        1,
        NIGHT.minus(STEP),
        position,
        Policies.along(route, STEP),
        due,
        due == null ? new Acknowledgement("somebody", NIGHT) : null,
        false,
        1,
        Purpose.REAL,
        Handling.NONE);
  }
}
