package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID DSL = UUID.randomUUID();
  private static final UUID HEAD = UUID.randomUUID();
  private static final Set<UUID> NOBODY = Set.of();

  @Test
  void aSafeguardingLeadSeesTheAlertsOfEachOfItsSchoolsAndNoOther() {
    Visibility both = new Visibility(Route.SAFEGUARDING, Set.of(A, B), NOBODY, NOBODY);
    assertThat(both.allows(DSL, true, Set.of(A))).isTrue();
    assertThat(both.allows(DSL, true, Set.of(B))).isTrue();
    assertThat(both.allows(DSL, true, Set.of(UUID.randomUUID()))).isFalse();
    assertThat(both.allows(DSL, true, NOBODY)).isFalse();
  }

  @Test
  void aHeadteacherSeesItFromTheirStepOn() {
    assertThat(
            new Visibility(Route.SAFEGUARDING, Set.of(A), NOBODY, NOBODY)
                .allows(HEAD, false, Set.of(A)))
        .isFalse();
    assertThat(
            new Visibility(Route.SAFEGUARDING, Set.of(A), NOBODY, Set.of(HEAD))
                .allows(HEAD, false, Set.of(A)))
        .isTrue();
  }

  @Test
  void whoIsKeptOutSeesNothingByPostOrByStep() {
    Visibility kept =
        new Visibility(Route.SAFEGUARDING, Set.of(A), Set.of(DSL, HEAD), Set.of(HEAD));
    assertThat(kept.allows(DSL, true, Set.of(A))).isFalse();
    assertThat(kept.allows(HEAD, false, Set.of(A))).isFalse();
    assertThat(kept.allows(UUID.randomUUID(), true, Set.of(A)))
        .as("another lead of the school")
        .isTrue();
  }

  @Test
  void aLoginWithNobodyBehindItSeesNothingThatAnybodyIsKeptOutOf() {
    Visibility kept = new Visibility(Route.SAFEGUARDING, Set.of(A), Set.of(HEAD), NOBODY);
    assertThat(kept.allows(null, true, Set.of(A))).isFalse();
    Visibility open = new Visibility(Route.SAFEGUARDING, Set.of(A), NOBODY, NOBODY);
    assertThat(open.allows(null, true, Set.of(A))).isTrue();
    assertThat(open.allows(null, false, Set.of(A))).isFalse();
  }

  @Test
  void anAllegationIsNotForTheSafeguardingLeads() {
    Visibility allegation = new Visibility(Route.HEAD, Set.of(A), NOBODY, Set.of(HEAD));
    assertThat(allegation.allows(DSL, true, Set.of(A))).isFalse();
    assertThat(allegation.allows(HEAD, false, Set.of(A))).isTrue();
  }
}
