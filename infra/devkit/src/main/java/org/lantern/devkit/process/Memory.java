package org.lantern.devkit.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory a process holds. */
public final class Memory {
  private Memory() {}

  /**
   * Resident memory in MB. What several processes of a tree share, as PostgreSQL's do, counts once
   * where the system tells it.
   */
  public static long residentMb(ProcessHandle process) {
    List<ProcessHandle> tree = Stream.concat(Stream.of(process), process.descendants()).toList();
    String measure = tree.size() == 1 ? "Rss:" : "Pss:";
    long kb = tree.stream().mapToLong(each -> kb(each.pid(), measure)).sum();
    return Math.round(kb / 1024.0);
  }

  private static long kb(long pid, String measure) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(measure))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return ps(pid);
    }
  }

  /** Where there is no /proc. */
  private static long ps(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String answer =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return answer.isEmpty() ? 0 : Long.parseLong(answer);
    } catch (IOException e) {
      return 0;
    }
  }
}
