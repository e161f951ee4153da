package org.lantern.devkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrphansIT {
  @Test
  void noChildOutlivesAParentThatWasKilled() throws IOException {
    Process parent =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                ParentForTest.class.getName())
            .redirectErrorStream(true)
            .start();
    List<ProcessHandle> children = new ArrayList<>();
    BufferedReader out = parent.inputReader();
    String line = out.readLine();
    while (line != null && !line.equals("started")) {
      if (line.startsWith("pid ")) {
        children.add(ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow());
      }
      line = out.readLine();
    }
    assertThat(children).hasSize(4).allMatch(ProcessHandle::isAlive);
    parent.destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }
}
