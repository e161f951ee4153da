package org.lantern.devkit.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.Memory;

/** One line a process: name, pid, port, health, memory in MB, start time in s. */
final class StatusTable {
  private static final String LINE = "%-24s %8s %6d %-5s %6s %7s";

  private StatusTable() {}

  static String of(List<Child> processes) {
    return processes.parallelStream()
        .map(StatusTable::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Child child) {
    boolean up = child.isUp();
    return child
        .handle()
        .map(handle ->
            LINE.formatted(
                child.name(),
                handle.pid(),
                child.port(),
                up ? "up" : "down",
                Memory.residentMb(handle),
                String.format(Locale.ROOT, "%.1f", child.startTime().toMillis() / 1000.0)))
        .orElseGet(() -> LINE.formatted(child.name(), "-", child.port(), "down", "0", "0.0"));
  }
}
