package org.lantern.concern.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantern.concern.recording.Conflict;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

class ReadingRulesTest {
  private static final UUID SCHOOL = new UUID(1, 1);
  private static final UUID LEAD = new UUID(2, 2);

  @Test
  void whoeverIsExcludedReadsNothing() {
    Entry entry = entry(Level.URGENT, null, List.of(LEAD));
    assertThat(ReadingRules.mayRead(caller(Role.DSL, LEAD), entry)).isFalse();
    assertThat(ReadingRules.mayRead(caller(Role.DSL, new UUID(3, 3)), entry)).isTrue();
  }

  @Test
  void whoeverCannotSayWhoTheyAreIsExcludedWhereSomebodyIs() {
    Caller nobody = caller(Role.DSL, null);
    assertThat(ReadingRules.mayRead(nobody, entry(Level.URGENT, null, List.of(LEAD)))).isFalse();
    assertThat(ReadingRules.mayRead(nobody, entry(Level.URGENT, null, List.of()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"URGENT", "REVIEW"})
  void theHeadReadsOfAnAlertOnTheDeskAlone(Level level) {
    Caller head = caller(Role.HEAD, new UUID(4, 4));
    assertThat(ReadingRules.mayRead(head, entry(level, null, List.of()))).isFalse();
    assertThat(ReadingRules.mayRead(head, entry(level, Conflict.Route.HEAD, List.of()))).isTrue();
    assertThat(ReadingRules.mayRead(head, entry(Level.NORMAL, null, List.of()))).isTrue();
  }

  private static Caller caller(Role role, @Nullable UUID staffId) {
    return new Caller("somebody", "Somebody", staffId, Set.of(role), Set.of(SCHOOL));
  }

  private static Entry entry(Level level, Conflict.@Nullable Route route, List<UUID> excluded) {
    Instant at = Instant.parse("2026-11-20T10:00:00Z");
    return new Entry(
        new UUID(9, 9),
        "C-2026-XXXXXXX",
        List.of(SCHOOL),
        null,
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
        new byte[0]);
  }
}
