package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressTest {
  private static final Set<String> TRUSTED = Set.of("localhost");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/a?b=c",
        "https://hooks.example.org:8443",
        " https://hooks.example.org/pasted ",
        "HTTPS://Hooks.Example.org/a",
        "http://LOCALHOST:1/x",
        "http://localhost:1/x"
      })
  void aWholeSecureAddressIsSound(String typed) {
    assertThat(HookAddress.of(typed, TRUSTED)).isInstanceOf(HookAddress.Sound.class);
  }

  @Test
  void anAddressHasAtMostTwoThousandCharacters() {
    String start = "https://hooks.example.org/";
    String longest = start + "a".repeat(HookAddress.LONGEST - start.length());
    assertThat(HookAddress.of(longest, TRUSTED)).isInstanceOf(HookAddress.Sound.class);
    assertThat(HookAddress.of(longest + "a", TRUSTED)).isInstanceOf(HookAddress.Faulty.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.org",
        "//hooks.example.org/x",
        "http://hooks.example.org/",
        "ftp://localhost/",
        "https:///x",
        "https://user:secret@hooks.example.org/",
        "https://hooks.example.org/#part",
        "https://hooks.example.org/a b",
        "javascript:alert(1)"
      })
  void everythingElseIsFaulty(String typed) {
    assertThat(HookAddress.of(typed, TRUSTED)).isInstanceOf(HookAddress.Faulty.class);
  }
}
