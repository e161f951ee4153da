package org.lantern.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {
  @Test
  void theConstantsAreTheWordsOfTheRoles() throws IllegalAccessException {
    List<String> constants = new ArrayList<>();
    for (Field field : Roles.class.getFields()) {
      constants.add((String) field.get(null));
    }
    assertThat(constants)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).map(Role::claim).toList());
  }

  @Test
  void onlyPagesOfThisServiceAreReturnedTo() {
    assertThat(AskedPage.decode(encoded("/log?draft=1"))).isPresent();
    assertThat(AskedPage.decode(encoded("//evil.example/"))).isEmpty();
    assertThat(AskedPage.decode(encoded("/\\evil.example/"))).isEmpty();
    assertThat(AskedPage.decode(encoded("https://evil.example/"))).isEmpty();
    assertThat(AskedPage.decode("%%%")).isEmpty();
  }

  private static String encoded(String path) {
    return java.util.Base64.getUrlEncoder()
        .encodeToString(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
