package org.lantern.devkit.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts a process of the running demo that is down, and returns when it is ready. */
@Command(name = "start", description = "Start a process of the running demo that is down")
final class StartCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME")
  private String name = "";

  StartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String answer = RunningDemo.ask("start " + name);
    if (answer.startsWith("error ")) {
      throw new Refused(answer.substring("error ".length()).strip());
    }
    console.out().println(answer.substring("ok ".length()).strip());
    return 0;
  }
}
