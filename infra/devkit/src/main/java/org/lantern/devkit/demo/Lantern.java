package org.lantern.devkit.demo;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code infra/lantern} runs once everything is built. */
@Command(name = "lantern", description = "Lantern's demo and its tools")
public final class Lantern {
  private Lantern() {}

  public static void main(String[] args) {
    Console console = Console.ofThisProcess();
    CommandLine line =
        new CommandLine(new Lantern())
            .addSubcommand(new DemoCommand(console))
            .addSubcommand(new TokenCommand(console))
            .addSubcommand(new StatusCommand(console))
            .addSubcommand(new StartCommand(console))
            .addSubcommand(new VerifyCommand(console))
            .addSubcommand(new RehearseCommand())
            .addSubcommand(new CommandLine(new WithBackingCommand()).setStopAtPositional(true))
            .setExecutionExceptionHandler((problem, command, parsed) -> refuse(console, problem));
    int code = line.execute(args);
    console.out().flush();
    System.exit(code);
  }

  private static int refuse(Console console, Exception problem) throws Exception {
    if (problem instanceof Refused) {
      console.err().println(problem.getMessage());
      return 1;
    }
    throw problem;
  }
}
