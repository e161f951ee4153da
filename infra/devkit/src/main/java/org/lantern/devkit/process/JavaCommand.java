package org.lantern.devkit.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM on a leash, with this JVM's own Java. */
public final class JavaCommand {
  private JavaCommand() {}

  /** A main class on this JVM's class path, with a small heap: for the backing services. */
  public static List<String> small(int heapMb, Class<?> main, List<String> arguments) {
    return of(
        List.of(
            "-Xmx" + heapMb + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=org/lantern/devkit/process/quiet-logback.xml"),
        System.getProperty("java.class.path"),
        main.getName(),
        arguments);
  }

  /** Any main class; the class path must hold {@link Leash}. */
  public static List<String> of(
      List<String> options, String classPath, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Leash.class.getName(), main));
    command.addAll(arguments);
    return List.copyOf(command);
  }
}
