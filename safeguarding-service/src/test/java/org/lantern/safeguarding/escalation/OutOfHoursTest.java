package org.lantern.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.rota.Closure;
import org.lantern.safeguarding.rota.Rota;
import org.lantern.safeguarding.rota.SchoolHours;
import org.lantern.safeguarding.rota.Turn;

/** Whom a step tells while the school is closed. */
class OutOfHoursTest {
  private static final UUID DSL = UUID.randomUUID();
  private static final UUID DEPUTY = UUID.randomUUID();
  private static final UUID TRUST = UUID.randomUUID();
  private static final UUID LEFT = UUID.randomUUID();
  private static final Policy POLICY =
      new Policy(
          List.of(step(Audience.SAFEGUARDING_LEADS), step(Audience.TRUST_LEAD)),
          List.of(step(Audience.ON_DUTY), step(Audience.TRUST_ON_DUTY), step(Audience.CATCH_ALL)),
          Duration.ofHours(1));
  // A Monday in term.
  private static final Instant OPEN = england("2026-11-23T16:29");
  private static final Instant CLOSED = england("2026-11-23T16:30");

  private final EscalationPolicy rules =
      new EscalationPolicy(
          new SchoolHours(
              SchoolHours.ENGLAND, LocalTime.of(8, 0), LocalTime.of(16, 30), SchoolHours.WEEKDAYS),
          true);

  @Test
  void whileTheSchoolIsOpenAllLeadsAreToldWhoeverHasDuty() {
    assertThat(first(OPEN, onDuty(DEPUTY), Set.of()).recipients()).isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void fromTheMinuteItClosesThoseOnCallAloneAreTold() {
    Decision.TakeStep first = first(CLOSED, onDuty(DEPUTY), Set.of());
    assertThat(first.recipients()).isEqualTo(staff(DEPUTY));
    assertThat(first.position()).isEqualTo(new Position(1, 3));
  }

  @Test
  void whileNobodyIsOnCallEverybodyOfTheSchoolsListIsTold() {
    assertThat(first(CLOSED, onDuty(), Set.of()).recipients()).isEqualTo(staff(DSL, DEPUTY));
    assertThat(first(CLOSED, onDuty(), Set.of()).position()).isEqualTo(new Position(1, 1));
  }

  @Test
  void whoIsKeptOutCountsAsNobodyOnCall() {
    Decision.TakeStep first = first(CLOSED, onDuty(DEPUTY), Set.of(DEPUTY));
    assertThat(first.recipients()).isEqualTo(staff(DSL));
    assertThat(first.position()).isEqualTo(new Position(1, 1));
  }

  @Test
  void whoLostThePostIsPassedOverAndNoted() {
    Decision.TakeStep first = first(CLOSED, onDuty(LEFT, DEPUTY), Set.of());
    assertThat(first.recipients()).isEqualTo(staff(DEPUTY));
    assertThat(first.withoutPost()).containsExactly(LEFT);
    assertThat(first(CLOSED, onDuty(LEFT), Set.of()).recipients()).isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void aDayOnWhichTheSchoolIsClosedIsOutOfHoursAtNoonToo() {
    People people =
        people(
            rota(DEPUTY),
            List.of(
                new Closure(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"), "Snow")));
    assertThat(first(england("2026-11-23T12:00"), people, Set.of()).recipients())
        .isEqualTo(staff(DEPUTY));
  }

  @Test
  void anAlertThatGoesIntoTheNightGoesToThoseOnCallAtOnce() {
    Decision.TakeStep next = next(new Position(1, 1), CLOSED, onDuty(DEPUTY));
    assertThat(next.position()).isEqualTo(new Position(2, 3));
    assertThat(next.recipients()).isEqualTo(staff(DEPUTY));
  }

  @Test
  void aNightIsGoneThroughToItsEndAlthoughTheRotaHasAGap() {
    Decision.TakeStep second = next(new Position(1, 3), CLOSED, onDuty());
    assertThat(second.position()).isEqualTo(new Position(1, 4));
    assertThat(second.recipients()).isEqualTo(staff(TRUST));
    Decision.TakeStep third = next(new Position(1, 4), CLOSED, onDuty());
    assertThat(third.recipients()).containsExactly(Recipient.TRUST_CONTACT);
    assertThat(next(new Position(1, 5), CLOSED, onDuty()).position()).isEqualTo(new Position(2, 1));
  }

  @Test
  void inTheMorningTheSchoolsOwnListBeginsFromItsFirstStep() {
    Instant morning = england("2026-11-24T08:00");
    assertThat(next(new Position(2, 3), morning, onDuty(DEPUTY)).position())
        .isEqualTo(new Position(3, 1));
    assertThat(next(new Position(2, 3), morning.minusNanos(1), onDuty(DEPUTY)).position())
        .isEqualTo(new Position(2, 4));
  }

  @Test
  void aReviewWakesNobodyByATextMessage() {
    Policy school = new Policy(POLICY.inSchool(), List.of(), Duration.ofHours(1));
    Terms review = new Terms(Route.SAFEGUARDING, Urgency.REVIEW, school, Set.of(), false);
    assertThat(rules.first(review, 1, CLOSED, onDuty(DEPUTY)).by())
        .containsExactlyInAnyOrder(Channel.EMAIL, Channel.TEAMS, Channel.WEBHOOK);
    assertThat(rules.first(review, 1, OPEN, onDuty(DEPUTY)).by()).isEqualTo(Channel.ALL);
    assertThat(rules.first(review, 1, CLOSED, onDuty(DEPUTY)).recipients())
        .isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void whatIsUrgentWakesPeopleByAnyWayAtAnyHour() {
    assertThat(first(CLOSED, onDuty(DEPUTY), Set.of()).by()).isEqualTo(Channel.ALL);
    assertThat(first(OPEN, onDuty(), Set.of()).by()).isEqualTo(Channel.ALL);
  }

  @Test
  void aSchoolWithoutAListForNightsTellsItsOwnByNightThoughSomebodyHasDuty() {
    Policy school = new Policy(POLICY.inSchool(), List.of(), Duration.ofHours(1));
    Terms terms = new Terms(Route.SAFEGUARDING, Urgency.URGENT, school, Set.of(), false);
    assertThat(rules.first(terms, 1, CLOSED, onDuty(DEPUTY)).recipients())
        .isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void anAlertThatGoesIntoANightWithNobodyOnCallGoesOnThroughTheSchoolsOwnList() {
    Decision.TakeStep next = next(new Position(1, 1), CLOSED, onDuty());
    assertThat(next.position()).isEqualTo(new Position(1, 2));
    assertThat(next.recipients()).isEqualTo(staff(TRUST));
  }

  @Test
  void aReviewKeepsToTheSchoolsOwnListThoughSomebodyIsOnCall() {
    Terms review = new Terms(Route.SAFEGUARDING, Urgency.REVIEW, POLICY, Set.of(), false);
    Decision.TakeStep first = rules.first(review, 1, CLOSED, onDuty(DEPUTY));
    assertThat(first.position()).isEqualTo(new Position(1, 1));
    assertThat(first.recipients()).isEqualTo(staff(DSL, DEPUTY));
  }

  @Test
  void whereTextMessagesAreTheOnlyWayAReviewTakesIt() {
    Policy texts =
        new Policy(
            List.of(
                new EscalationStep(
                    Audience.SAFEGUARDING_LEADS, Set.of(Channel.SMS), Duration.ofMinutes(10))),
            List.of(),
            Duration.ofHours(1));
    Terms review = new Terms(Route.SAFEGUARDING, Urgency.REVIEW, texts, Set.of(), false);
    assertThat(rules.first(review, 1, CLOSED, onDuty()).by()).containsExactly(Channel.SMS);
  }

  @Test
  void whoHasDutyAtBothSchoolsIsToldOnceAndPassedOverOnce() {
    People both =
        new People(
            onDuty().staff(),
            List.of(
                new OnCall(rota(DEPUTY, LEFT), List.of(DEPUTY), List.of(DSL)),
                new OnCall(rota(DEPUTY, LEFT), List.of(DEPUTY), List.of(DSL))),
            OnCall.NOBODY,
            List.of(),
            null);
    Decision.TakeStep first = first(CLOSED, both, Set.of());
    assertThat(first.recipients()).isEqualTo(staff(DEPUTY));
    assertThat(first.withoutPost()).containsExactly(LEFT);
  }

  @Test
  void whoLostThePostAtAStepThatIsPassedIsNotedToo() {
    People people =
        new People(
            onDuty().staff(),
            List.of(new OnCall(rota(DEPUTY), List.of(DEPUTY), List.of())),
            new OnCall(rota(LEFT), List.of(TRUST), List.of()),
            List.of(),
            null);
    Decision.TakeStep last = next(new Position(1, 3), CLOSED, people);
    assertThat(last.position()).isEqualTo(new Position(1, 5));
    assertThat(last.skipped()).containsExactly(new Position(1, 4));
    assertThat(last.withoutPost()).containsExactly(LEFT);
  }

  @Test
  void atTwoSchoolsEachIsAskedForItsOwnDuty() {
    People both =
        new People(
            onDuty().staff(),
            List.of(
                new OnCall(rota(DEPUTY), List.of(DSL, DEPUTY), List.of(DSL, DEPUTY)),
                new OnCall(rota(), List.of(LEFT), List.of(LEFT))),
            OnCall.NOBODY,
            List.of(),
            null);
    assertThat(first(CLOSED, both, Set.of()).recipients()).isEqualTo(staff(DEPUTY, LEFT));
  }

  private Decision.TakeStep first(Instant now, People people, Set<UUID> excluded) {
    return rules.first(
        new Terms(Route.SAFEGUARDING, Urgency.URGENT, POLICY, excluded, false), 1, now, people);
  }

  private Decision.TakeStep next(Position from, Instant now, People people) {
    return rules.next(
        new Terms(Route.SAFEGUARDING, Urgency.URGENT, POLICY, Set.of(), false), from, now, people);
  }

  private static People onDuty(UUID... who) {
    return people(rota(who), List.of());
  }

  private static People people(Rota rota, List<Closure> closures) {
    return new People(
        Map.of(
            Audience.SAFEGUARDING_LEADS, List.of(DSL, DEPUTY),
            Audience.TRUST_LEAD, List.of(TRUST)),
        List.of(new OnCall(rota, List.of(DSL, DEPUTY, TRUST), List.of(DSL, DEPUTY))),
        new OnCall(Rota.EMPTY, List.of(TRUST), List.of(TRUST)),
        closures,
        null);
  }

  /** These have duty at any hour. */
  private static Rota rota(UUID... who) {
    List<Turn> turns =
        List.of(who).stream()
            .flatMap(one ->
                List.of(DayOfWeek.values()).stream()
                    .map(day -> new Turn(one, 1, day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))
            .toList();
    return new Rota(1, Rota.EMPTY.begins(), turns, List.of());
  }

  private static EscalationStep step(Audience who) {
    return new EscalationStep(who, Channel.ALL, Duration.ofMinutes(10));
  }

  private static List<Recipient> staff(UUID... ids) {
    return List.of(ids).stream().map(Recipient::staff).toList();
  }
}
