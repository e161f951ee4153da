package org.lantern.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.lantern.bench.floor.Floor;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.HttpProbe;
import org.lantern.devkit.process.JavaCommand;

/** The floor as a process, with the heap and the collector of a service. */
final class FloorProcess extends Child {
  private final List<String> arguments;

  FloorProcess(int port, ServiceDatabase database, String bootstrap, String topic, Path log) {
    super("floor", port, log);
    this.arguments =
        List.of(
            Integer.toString(port),
            database.url(),
            database.owner().user(),
            database.owner().password(),
            bootstrap,
            topic);
  }

  @Override
  protected List<String> command() {
    return JavaCommand.of(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dsun.net.httpserver.nodelay=true"),
        System.getProperty("java.class.path"),
        Floor.class.getName(),
        arguments);
  }

  @Override
  protected boolean ready() {
    return HttpProbe.answers200(URI.create("http://localhost:" + port() + "/ready"));
  }
}
