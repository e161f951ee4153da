package org.lantern.concern.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.concern.category.PermissionRules;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.kind.Kind;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

class ReadingRulesTest {
  private static final UUID SCHOOL = new UUID(1, 1);
  private static final UUID LEAD = new UUID(2, 2);

  @Test
  void whoeverIsExcludedReadsNothing() {
    Entry entry = entry(Level.URGENT, null, List.of(LEAD));
    assertThat(sight(caller(Role.DSL, LEAD), entry)).isEqualTo(Sight.NOTHING);
    assertThat(sight(caller(Role.DSL, new UUID(3, 3)), entry)).isEqualTo(Sight.WHOLE);
  }

  @Test
  void whoeverCannotSayWhoTheyAreIsExcludedWhereSomebodyIs() {
    Caller nobody = caller(Role.DSL, null);
    assertThat(sight(nobody, entry(Level.URGENT, null, List.of(LEAD)))).isEqualTo(Sight.NOTHING);
    assertThat(sight(nobody, entry(Level.URGENT, null, List.of()))).isEqualTo(Sight.WHOLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"URGENT", "REVIEW"})
  void theHeadReadsOfAnAlertOnTheDeskAlone(Level level) {
    Caller head = caller(Role.HEAD, new UUID(4, 4));
    assertThat(sight(head, entry(level, null, List.of()))).isEqualTo(Sight.NOTHING);
    assertThat(sight(head, entry(level, Conflict.Route.HEAD, List.of()))).isEqualTo(Sight.WHOLE);
    assertThat(sight(head, entry(Level.NORMAL, null, List.of()))).isEqualTo(Sight.WHOLE);
  }

  @Test
  void aReporterReadsTheirOwnUntilTheRegisterSaysThatTheyHaveLeft() {
    Caller reporter =
        new Caller("teacher", "A teacher", new UUID(5, 5), Set.of(Role.STAFF), Set.of(SCHOOL));
    Entry entry = entry(Level.URGENT, null, List.of());
    assertThat(ReadingRules.sight(new Reader(reporter, false, Map.of()), entry))
        .isEqualTo(Sight.WHOLE);
    assertThat(ReadingRules.sight(new Reader(reporter, true, Map.of()), entry))
        .isEqualTo(Sight.NOTHING);
  }

  @Test
  void aSchoolNarrowsWhoReadsWhatIsOrdinaryAndNothingElse() {
    Map<UUID, Groups> narrowed =
        Map.of(
            SCHOOL,
            new Groups(
                Map.of(
                    Role.PASTORAL, Permission.SEE,
                    Role.HEAD, Permission.LOG,
                    Role.DSL, Permission.NONE,
                    Role.STAFF, Permission.SEE)));
    assertThat(sight(Role.PASTORAL, Level.NORMAL, narrowed)).isEqualTo(Sight.TRACE);
    assertThat(sight(Role.HEAD, Level.NORMAL, narrowed)).isEqualTo(Sight.NOTHING);
    assertThat(sight(Role.STAFF, Level.NORMAL, narrowed)).isEqualTo(Sight.TRACE);
    assertThat(sight(Role.SENCO, Level.NORMAL, narrowed)).isEqualTo(Sight.WHOLE);
    assertThat(sight(Role.DSL, Level.NORMAL, narrowed)).isEqualTo(Sight.WHOLE);
    assertThat(sight(Role.STAFF, Level.REVIEW, narrowed)).isEqualTo(Sight.NOTHING);
    assertThat(sight(Role.PASTORAL, Level.REVIEW, narrowed)).isEqualTo(Sight.NOTHING);
    assertThat(sight(Role.DSL, Level.REVIEW, narrowed)).isEqualTo(Sight.WHOLE);
  }

  @Test
  void noChoiceOfASchoolOpensASafeguardingEntryOrAnAllegation() {
    for (Role role : PermissionRules.GROUPS) {
      Map<UUID, Groups> wide = Map.of(SCHOOL, new Groups(Map.of(role, Permission.READ)));
      Sight safeguarding = role == Role.DSL ? Sight.WHOLE : Sight.NOTHING;
      assertThat(sight(role, Level.REVIEW, wide)).isEqualTo(safeguarding);
      assertThat(sight(role, Level.URGENT, wide)).isEqualTo(safeguarding);
      Entry allegation = entry(Level.NORMAL, Conflict.Route.TRUST, List.of());
      assertThat(
              ReadingRules.sight(new Reader(caller(role, new UUID(6, 6)), false, wide), allegation))
          .isEqualTo(role == Role.TRUST_SAFEGUARDING ? Sight.WHOLE : Sight.NOTHING);
    }
  }

  @Test
  void aContactWithAnotherServiceIsForTheLeadsWhateverASchoolChose() {
    for (Role role : PermissionRules.GROUPS) {
      Reader reader =
          new Reader(
              caller(role, new UUID(6, 6)),
              false,
              Map.of(SCHOOL, new Groups(Map.of(role, Permission.READ))));
      assertThat(
              ReadingRules.sight(reader, entry(Kind.AGENCY_CONTACT, Level.NORMAL, null, List.of())))
          .isEqualTo(role == Role.DSL ? Sight.WHOLE : Sight.NOTHING);
    }
  }

  private static Sight sight(Role role, Level level, Map<UUID, Groups> groups) {
    return ReadingRules.sight(
        new Reader(caller(role, new UUID(6, 6)), false, groups), entry(level, null, List.of()));
  }

  private static Sight sight(Caller caller, Entry entry) {
    return ReadingRules.sight(new Reader(caller, false, Map.of()), entry);
  }

  private static Caller caller(Role role, @Nullable UUID staffId) {
    return new Caller("somebody", "Somebody", staffId, Set.of(role), Set.of(SCHOOL));
  }

  private static Entry entry(Level level, Conflict.@Nullable Route route, List<UUID> excluded) {
    return entry(Kind.CONCERN, level, route, excluded);
  }

  private static Entry entry(
      String kind, Level level, Conflict.@Nullable Route route, List<UUID> excluded) {
    Instant at = Instant.parse("2026-11-20T10:00:00Z");
    return new Entry(
        new UUID(9, 9),
        "C-2026-XXXXXXX",
        List.of(SCHOOL),
        null,
        kind,
        "friendships",
        level,
        false,
        route,
        null,
        List.of(),
        at,
        at,
        "teacher",
        null,
        excluded,
        List.of(),
        null,
        new byte[0]);
  }
}
