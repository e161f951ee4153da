package org.lantern.concern.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamilyKeysTest {
  private static final UUID PARENT = SourcedId.of(SourcedId.Kind.USER, "par");
  private final FamilyKeys keys = keys("the secret of this register");

  @Test
  void oneParentIsTheSameKeyForEveryChildAndAtEveryImport() {
    assertThat(keys.of(PARENT)).isEqualTo(keys.of(PARENT));
    assertThat(keys("the secret of this register").of(PARENT)).isEqualTo(keys.of(PARENT));
  }

  @Test
  void anotherParentIsAnotherKeyAndNoKeyIsAParentsId() {
    Set<UUID> all = new HashSet<>();
    for (int number = 0; number < 1_000; number++) {
      UUID parent = SourcedId.of(SourcedId.Kind.USER, "par" + number);
      assertThat(keys.of(parent)).isNotEqualTo(parent);
      assertThat(all.add(keys.of(parent))).as("par" + number).isTrue();
    }
    assertThat(all).allMatch(key -> key.version() == 8 && key.variant() == 2);
  }

  @Test
  void whoDoesNotKnowTheSecretCannotTryIdsUntilOneFits() {
    assertThat(keys("another secret").of(PARENT)).isNotEqualTo(keys.of(PARENT));
  }

  private static FamilyKeys keys(String secret) {
    return new FamilyKeys(secret.getBytes(StandardCharsets.UTF_8));
  }
}
