package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.testing.Policies;

/** What arrives only ever raises what stands. */
class OpeningTest {
  private static final UUID SUBJECT = UUID.randomUUID();
  private static final UUID PARENT = UUID.randomUUID();
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID HEAD = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final People PEOPLE =
      new People(
          Map.of(
              Audience.SAFEGUARDING_LEADS, List.of(LEAD),
              Audience.HEADTEACHER, List.of(HEAD)));

  @Test
  void theSubjectOfAnAllegationIsKeptOutEvenWhereNobodyListedThem() {
    Opening opening =
        Opening.of(
            Urgency.URGENT,
            details(List.of(), new DisclosureDetails.AboutAdult(SUBJECT, null, "head")));
    assertThat(opening.route()).isEqualTo(Route.HEAD);
    assertThat(opening.excluded()).containsExactly(SUBJECT);
  }

  @Test
  void aRouteThatIsNotKnownGoesPastEverybodyAtTheSchool() {
    Opening opening =
        Opening.of(
            Urgency.REVIEW,
            details(List.of(), new DisclosureDetails.AboutAdult(null, "A. Name", "governors")));
    assertThat(opening.route()).isEqualTo(Route.TRUST);
  }

  @Test
  void whatCannotBeOpenedStillOpensAnAlert() {
    Opening opening = Opening.of(Urgency.URGENT, Optional.empty());
    assertThat(opening.unreadable()).isTrue();
    assertThat(opening.route()).isEqualTo(Route.SAFEGUARDING);
  }

  @Test
  void aRaiseIsTakenAndALowerLevelIsNot() {
    Alert review = alert(Urgency.REVIEW, Route.SAFEGUARDING, Set.of());
    Opening raised = Opening.of(Urgency.URGENT, details(List.of(), null)).joinedWith(review);
    assertThat(raised.level()).isEqualTo(Urgency.URGENT);
    assertThat(raised.restarts(review)).isTrue();

    Alert urgent = alert(Urgency.URGENT, Route.SAFEGUARDING, Set.of());
    Opening lower = Opening.of(Urgency.REVIEW, details(List.of(), null)).joinedWith(urgent);
    assertThat(lower.level()).isEqualTo(Urgency.URGENT);
    assertThat(lower.changes(urgent)).isFalse();
  }

  @Test
  void whoIsKeptOutStaysKeptOut() {
    Alert alert = alert(Urgency.URGENT, Route.SAFEGUARDING, Set.of(PARENT));
    Opening later = Opening.of(Urgency.URGENT, details(List.of(SUBJECT), null)).joinedWith(alert);
    assertThat(later.excluded()).containsExactlyInAnyOrder(PARENT, SUBJECT);
    assertThat(later.changes(alert)).isTrue();
    assertThat(later.restarts(alert)).isFalse();
  }

  @Test
  void anAllegationNeverComesBackToTheDeskOfTheSchool() {
    Alert allegation = alert(Urgency.URGENT, Route.TRUST, Set.of(SUBJECT));
    Opening plain = Opening.of(Urgency.URGENT, details(List.of(), null)).joinedWith(allegation);
    assertThat(plain.route()).isEqualTo(Route.TRUST);
    assertThat(plain.changes(allegation)).isFalse();
  }

  @Test
  void aLeadWhoActsOnWhatTheyLogHasItFromTheStart() {
    assertThat(holder(takenOn(LEAD, List.of(), null))).hasValue(LEAD);
    assertThat(holder(details(List.of(), null))).isEmpty();
  }

  @Test
  void nobodyHasItWhoIsNoLeadHereOrIsKeptOutOrWhereItIsAnAllegation() {
    assertThat(holder(takenOn(HEAD, List.of(), null))).isEmpty();
    assertThat(holder(takenOn(UUID.randomUUID(), List.of(), null))).isEmpty();
    assertThat(holder(takenOn(LEAD, List.of(LEAD), null))).isEmpty();
    for (String route : List.of("head", "trust", "governors")) {
      DisclosureDetails.AboutAdult adult = new DisclosureDetails.AboutAdult(SUBJECT, null, route);
      assertThat(holder(takenOn(LEAD, List.of(), adult))).as(route).isEmpty();
    }
  }

  @Test
  void whatStandsIsTakenOnByNoArrival() {
    Alert alert = alert(Urgency.REVIEW, Route.SAFEGUARDING, Set.of());
    Opening later = Opening.of(Urgency.REVIEW, takenOn(LEAD, List.of(), null)).joinedWith(alert);
    assertThat(later.holder(NOW, PEOPLE)).isEmpty();
    assertThat(later.changes(alert)).isFalse();
  }

  private static Optional<UUID> holder(Optional<DisclosureDetails> details) {
    return Opening.of(Urgency.URGENT, details).holder(NOW, PEOPLE);
  }

  private static Optional<DisclosureDetails> details(
      List<UUID> excluded, DisclosureDetails.@Nullable AboutAdult adult) {
    return details(UUID.randomUUID(), excluded, adult, null);
  }

  private static Optional<DisclosureDetails> takenOn(
      UUID reporter, List<UUID> excluded, DisclosureDetails.@Nullable AboutAdult adult) {
    return details(reporter, excluded, adult, true);
  }

  private static Optional<DisclosureDetails> details(
      UUID reporter,
      List<UUID> excluded,
      DisclosureDetails.@Nullable AboutAdult adult,
      @Nullable Boolean takenOn) {
    return Optional.of(
        new DisclosureDetails(
            "A Pupil",
            null,
            null,
            null,
            "physical-abuse",
            "Physical abuse",
            "words",
            null,
            null,
            null,
            NOW,
            false,
            reporter,
            "A Teacher",
            excluded,
            adult,
            List.of(),
            List.of(),
            null,
            takenOn));
  }

  private static Alert alert(Urgency level, Route route, Set<UUID> excluded) {
    return new Alert(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "C-1",
        null,
        List.of(UUID.randomUUID()),
        excluded,
        route,
        level,
        1,
        NOW,
        new Position(1, 1),
        Policies.along(route, Duration.ofMinutes(10)),
        NOW.plusSeconds(600),
        null,
        false,
        1,
        Purpose.REAL,
        Handling.NONE);
  }
}
