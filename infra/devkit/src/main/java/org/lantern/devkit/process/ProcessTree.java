package org.lantern.devkit.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with all that it has started. */
final class ProcessTree {
  private ProcessTree() {}

  /** Ctrl-C reaches all processes of a terminal: the children end when they are told to. */
  static List<String> inOwnSession(List<String> command) {
    Path setsid = Path.of("/usr/bin/setsid");
    return Files.isExecutable(setsid)
        ? Stream.concat(Stream.of(setsid.toString()), command.stream()).toList()
        : command;
  }

  /** SIGKILL for the process and what it started; returns when they are gone, or after so long. */
  static void kill(ProcessHandle running, Duration patience) {
    List<ProcessHandle> all = running.descendants().toList();
    running.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    isGone(running, patience);
    all.forEach(each -> isGone(each, patience));
  }

  /** Waits so long for its end; false when it lives on. */
  static boolean isGone(ProcessHandle handle, Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return !handle.isAlive();
    }
  }
}
