package org.lantern.provision.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

class EntitledTest {
  private static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID ANN = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID BEA = UUID.fromString("00000000-0000-4000-8000-000000000002");

  @Test
  void sencosAndHeadsOfTheSchoolSee() {
    assertThat(Entitled.sees(caller(Role.SENCO, SCHOOL, ANN), about(Set.of()))).isTrue();
    assertThat(Entitled.sees(caller(Role.HEAD, SCHOOL, ANN), about(Set.of(BEA)))).isTrue();
  }

  @Test
  void anotherRoleDoesNot() {
    assertThat(Entitled.sees(caller(Role.DSL, SCHOOL, ANN), about(Set.of()))).isFalse();
  }

  @Test
  void anotherSchoolDoesNot() {
    assertThat(Entitled.sees(caller(Role.SENCO, BEA, ANN), about(Set.of()))).isFalse();
  }

  @Test
  void familyDoesNot() {
    assertThat(Entitled.sees(caller(Role.SENCO, SCHOOL, ANN), about(Set.of(BEA, ANN)))).isFalse();
  }

  @Test
  void somebodyWithoutAnIdDoesNotWhereAnybodyIsKeptOut() {
    assertThat(Entitled.sees(caller(Role.SENCO, SCHOOL, null), about(Set.of(BEA)))).isFalse();
    assertThat(Entitled.sees(caller(Role.SENCO, SCHOOL, null), about(Set.of()))).isTrue();
  }

  private static Caller caller(Role role, UUID school, @Nullable UUID staffId) {
    return new Caller("somebody", "Somebody", staffId, Set.of(role), Set.of(school));
  }

  private static Suggestion about(Set<UUID> family) {
    return new Suggestion(ANN, 1, SCHOOL, BEA, 2, Instant.EPOCH, family, null, null);
  }
}
