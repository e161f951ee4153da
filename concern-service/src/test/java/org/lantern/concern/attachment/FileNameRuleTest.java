package org.lantern.concern.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "C:\\notes.txt", "a/b.pdf", "\\\\host\\x"})
  void aPathIsNoName(String name) {
    assertThat(FileNameRule.check(name)).contains(FileRefusal.PATH_IN_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", "a\u0000.pdf", "a\r\nb.pdf", "exe\u202Efdp.txt"})
  void signsThatCannotBeShownAreNoName(String name) {
    assertThat(FileNameRule.check(name)).contains(FileRefusal.UNREADABLE_NAME);
  }

  @Test
  void aNameMayBeLongUpToALimit() {
    assertThat(FileNameRule.check("ä".repeat(FileNameRule.MOST_CHARACTERS))).isEmpty();
    assertThat(FileNameRule.check("ä".repeat(FileNameRule.MOST_CHARACTERS + 1)))
        .contains(FileRefusal.LONG_NAME);
  }

  @Test
  void theEndingFitsWhatTheFileIs() {
    assertThat(FileType.PDF.named("Letter.PDF")).isEqualTo("Letter.PDF");
    assertThat(FileType.PNG.named("run.exe")).isEqualTo("run.exe.png");
    assertThat(FileType.TEXT.named("notes")).isEqualTo("notes.txt");
  }
}
