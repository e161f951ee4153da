package org.lantern.concern.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.register.Held;
import org.lantern.concern.register.KnownStaff;
import org.lantern.concern.register.PostRole;
import org.lantern.concern.submission.AdultGiven;

class ConflictRulesTest {
  private static final UUID SCHOOL = new UUID(1, 1);
  private static final KnownStaff HEAD = staff(1, "Ruth", "Ashgrove", PostRole.HEAD);
  private static final KnownStaff DSL = staff(2, "Deborah", "Quill", PostRole.DSL);
  private static final KnownStaff TEACHER = staff(3, "Simon", "Brack", PostRole.STAFF);

  @Test
  void staffWhoAreFamilyAreKeptOutOfAnyConcern() {
    Conflict conflict = ConflictRules.family(Set.of(DSL.id()));
    assertThat(conflict.excludedStaffIds()).containsExactly(DSL.id());
    assertThat(conflict.route()).isNull();
  }

  @Test
  void anAllegationAboutTheSafeguardingLeadGoesToTheHeadWithoutThem() {
    Conflict conflict = allegation(new AdultGiven(DSL.id(), null), DSL, Set.of());
    assertThat(conflict.excludedStaffIds()).containsExactly(DSL.id());
    assertThat(conflict.route()).isEqualTo(Conflict.Route.HEAD);
  }

  @Test
  void anAllegationAboutTheHeadGoesPastThem() {
    Conflict conflict = allegation(new AdultGiven(HEAD.id(), null), HEAD, Set.of());
    assertThat(conflict.excludedStaffIds()).containsExactly(HEAD.id());
    assertThat(conflict.route()).isEqualTo(Conflict.Route.TRUST);
  }

  @Test
  void theHeadOfAnotherSchoolIsAHeadToo() {
    KnownStaff elsewhere = staff(9, "Una", "Vale", PostRole.HEAD);
    assertThat(allegation(new AdultGiven(elsewhere.id(), null), elsewhere, Set.of()).route())
        .isEqualTo(Conflict.Route.TRUST);
  }

  @Test
  void somebodyWhoIsNotInTheRegisterMayBeAnyone() {
    assertThat(
            ConflictRules.allegation(
                    new AdultGiven(new UUID(7, 7), null),
                    new Involved(null, Set.of(), List.of(HEAD), Set.of()),
                    Set.of())
                .route())
        .isEqualTo(Conflict.Route.TRUST);
  }

  @Test
  void everybodyWhomANameFitsIsKeptOut() {
    Conflict conflict = allegation(new AdultGiven(null, "Mr Brack"), null, Set.of(TEACHER, DSL));
    assertThat(conflict.excludedStaffIds()).contains(TEACHER.id(), DSL.id());
    assertThat(conflict.route()).isEqualTo(Conflict.Route.HEAD);
  }

  @Test
  void aNameThatMayBeTheHeadsGoesPastThem() {
    for (String name :
        List.of(
            "Mrs Ashgrove", "Miss Ruth", "mrs ashgrov", "Ashgroves", "the head", "Headteacher")) {
      Conflict conflict = allegation(new AdultGiven(null, name), null, Set.of());
      assertThat(conflict.route()).as(name).isEqualTo(Conflict.Route.TRUST);
    }
    assertThat(allegation(new AdultGiven(null, "Mr Wood"), null, Set.of()).route())
        .isEqualTo(Conflict.Route.HEAD);
  }

  @Test
  void whereNobodyCanSayWhoItIsItGoesPastTheHead() {
    Conflict conflict =
        ConflictRules.allegation(
            null, new Involved(null, Set.of(), List.of(HEAD), Set.of()), Set.of());
    assertThat(conflict.route()).isEqualTo(Conflict.Route.TRUST);
    assertThat(conflict.excludedStaffIds()).contains(HEAD.id());
  }

  @Test
  void aHeadWhoIsFamilyOfTheChildIsPassedToo() {
    assertThat(allegation(new AdultGiven(DSL.id(), null), DSL, Set.of(), HEAD.id()).route())
        .isEqualTo(Conflict.Route.TRUST);
  }

  @Test
  void everybodyWhoIsSaidToHaveDoneItIsKeptOutAndAHeadAmongThemIsPassed() {
    assertThat(allegation(new AdultGiven(DSL.id(), null), DSL, Set.of(TEACHER)).excludedStaffIds())
        .containsExactly(DSL.id(), TEACHER.id());
    assertThat(allegation(new AdultGiven(DSL.id(), null), DSL, Set.of(HEAD)).route())
        .isEqualTo(Conflict.Route.TRUST);
  }

  @Test
  void oneOfSeveralWhomNobodyKnowsMayBeTheHead() {
    UUID nobody = new UUID(8, 8);
    Conflict conflict =
        ConflictRules.allegation(
            new AdultGiven(DSL.id(), null),
            new Involved(DSL, Set.of(), List.of(HEAD), Set.of(nobody)),
            Set.of());
    assertThat(conflict.route()).isEqualTo(Conflict.Route.TRUST);
    assertThat(conflict.excludedStaffIds()).contains(nobody, DSL.id());
  }

  private static Conflict allegation(
      AdultGiven adult, @Nullable KnownStaff subject, Set<KnownStaff> named, UUID... family) {
    return ConflictRules.allegation(
        adult, new Involved(subject, named, List.of(HEAD), Set.of()), Set.of(family));
  }

  private static KnownStaff staff(int id, String given, String family, PostRole role) {
    return new KnownStaff(new UUID(0, id), given, family, List.of(new Held(role, SCHOOL)));
  }
}
