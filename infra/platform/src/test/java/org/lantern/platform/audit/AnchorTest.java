package org.lantern.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorTest {
  @TempDir private Path folder;

  private static Link link(long seq) {
    return new Link(seq, new UUID(1, seq), seq, "0123456789abcdef".repeat(4));
  }

  private Path file() {
    return folder.resolve("audit-anchor.log");
  }

  @Test
  void theLastHeadIsKnownAfterARestart() {
    assertThat(new Anchor(folder.toString()).last()).isEmpty();
    Anchor anchor = new Anchor(folder.toString());
    anchor.add(link(1));
    anchor.add(link(2));
    assertThat(new Anchor(folder.toString()).last()).contains(link(2));
  }

  @Test
  void aLineThatACrashCutShortIsPassedOver() throws IOException {
    Anchor anchor = new Anchor(folder.toString());
    anchor.add(link(1));
    Files.writeString(file(), "\n2 00000000-0000", StandardOpenOption.APPEND);
    Anchor after = new Anchor(folder.toString());
    assertThat(after.last()).contains(link(1));
    after.add(link(3));
    assertThat(new Anchor(folder.toString()).last()).contains(link(3));
  }

  @Test
  void theFileDoesNotGrowForEver() throws IOException {
    StringBuilder full = new StringBuilder();
    for (int seq = 1; seq <= 10_000; seq++) {
      Link link = link(seq);
      full.append("\n%d %s %d %s ;".formatted(link.seq(), link.entryId(), link.tx(), link.hash()));
    }
    Files.writeString(file(), full);
    new Anchor(folder.toString()).add(link(10_001));
    assertThat(Files.readAllLines(file())).hasSize(1_002);
    assertThat(new Anchor(folder.toString()).last()).contains(link(10_001));
  }
}
