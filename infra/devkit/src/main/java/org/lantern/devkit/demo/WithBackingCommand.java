package org.lantern.devkit.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.ExternalBacking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Starts the backing services once and runs a command that uses them, such as the build with all
 * its tests.
 */
@Command(name = "with-backing", hidden = true)
final class WithBackingCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COMMAND", arity = "1..*")
  private List<String> command = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (EmbeddedBacking backing = EmbeddedBacking.start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(backing::close));
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().putAll(ExternalBacking.environment(backing.addresses()));
      return builder.start().waitFor();
    }
  }
}
