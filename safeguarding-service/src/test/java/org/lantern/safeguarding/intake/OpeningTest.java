package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.testing.Policies;

/** What arrives only ever raises what stands. */
class OpeningTest {
  private static final UUID SUBJECT = UUID.randomUUID();
  private static final UUID PARENT = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

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

  private static Optional<DisclosureDetails> details(
      List<UUID> excluded, DisclosureDetails.@Nullable AboutAdult adult) {
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
            UUID.randomUUID(),
            "A Teacher",
            excluded,
            adult,
            List.of(),
            List.of(),
            null));
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
