package org.lantern.devkit.demo;

/** The demo at this port base, seen from another command. */
final class RunningDemo {
  private RunningDemo() {}

  static String ask(String question) {
    PortBase ports = PortBase.fromEnvironment();
    return Control.ask(RunDirectory.of(ports).socket(), question)
        .orElseThrow(() -> new Refused("No demo is running at port base " + ports.base() + "."));
  }
}
