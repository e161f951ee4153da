package org.lantern.devkit.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the processes of the running demo. */
@Command(name = "status", description = "The processes of the running demo, one a line")
final class StatusCommand implements Callable<Integer> {
  private final Console console;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(RunningDemo.ask("status"));
    return 0;
  }
}
