package org.lantern.devkit.demo;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.lantern.devkit.backing.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a bearer token and nothing else. */
@Command(name = "token", description = "A bearer token of a demo login")
final class TokenCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "LOGIN")
  private String login = "";

  TokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PortBase ports = PortBase.fromEnvironment();
    try {
      console.out().println(new Tokens(ports.issuer()).of(login));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new Refused("There is no demo login " + login + ".");
    } catch (UncheckedIOException e) {
      throw new Refused("No demo's sign-in provider answers at port " + ports.base() + ".");
    }
  }
}
