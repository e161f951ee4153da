package org.lantern.devkit.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantern.devkit.backing.BackingPorts;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.process.ServiceProcess;

/**
 * The processes of one demo. {@link #start} returns when all are ready; {@link #close} stops the
 * services first, because their clients wait for a broker that is gone.
 */
final class Demo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final PortBase ports;
  private final Path data;
  private final int replicas;
  private final PrintWriter out;
  private final EmbeddedBacking backing;
  private final List<ServiceProcess> services = new ArrayList<>();

  Demo(PortBase ports, Path data, int replicas, PrintWriter out) {
    this.ports = ports;
    this.data = data;
    this.replicas = replicas;
    this.out = out;
    this.backing = new EmbeddedBacking(data, data.resolve("logs"), BackingPorts.from(ports.base()));
  }

  /** Refuses when a port is taken, before anything is started. */
  void requireFreePorts() {
    Map<Integer, String> wanted = new LinkedHashMap<>();
    for (ServiceName service : ServiceName.values()) {
      wanted.put(ports.of(service), service.text());
    }
    BackingPorts.from(ports.base()).all().forEach(port -> wanted.put(port, "a backing service"));
    wanted.forEach((port, user) -> {
      if (!Ports.isFree(port)) {
        throw new Refused(
            "Port %d, needed by %s, is taken: stop what uses it, or set LANTERN_PORT_BASE."
                .formatted(port, user));
      }
    });
  }

  void start() throws IOException {
    say("Starting PostgreSQL, Kafka, the sign-in provider and the mail sink");
    Files.createDirectories(data);
    backing.startAll();
    say("Starting the services");
    services.addAll(plan(Suite.named(backing.addresses(), data)));
    services.parallelStream().forEach(Child::launch);
    for (ServiceProcess service : services) {
      service.awaitReady(PATIENCE);
      say(
          "  %s is ready at %s after %.1f s"
              .formatted(service.name(), service.url(), service.startTime().toMillis() / 1000.0));
    }
  }

  private List<ServiceProcess> plan(Suite suite) {
    Map<String, Integer> instances = new LinkedHashMap<>();
    int next = ports.replicas();
    for (ServiceName service : ServiceName.values()) {
      instances.put(service.text(), ports.of(service));
      for (int number = 2; number <= replicas; number++) {
        int port = Ports.freeFrom(next);
        instances.put(service.instance(number), port);
        next = port + 1;
      }
    }
    String desks =
        instances.entrySet().stream()
            .filter(each -> each.getKey().startsWith(ServiceName.SAFEGUARDING.text()))
            .map(each -> "http://localhost:" + each.getValue())
            .collect(Collectors.joining(","));
    List<ServiceProcess> plan = new ArrayList<>();
    instances.forEach((instance, port) ->
        plan.add(
            suite.service(
                instance.replaceFirst("-[0-9]+$", ""),
                instance,
                port,
                Map.of(
                    "LANTERN_SAFEGUARDING_URLS",
                    desks,
                    "LANTERN_SAFEGUARDING_PUBLIC_URL",
                    "http://localhost:" + ports.of(ServiceName.SAFEGUARDING),
                    "LANTERN_CONCERN_PUBLIC_URL",
                    "http://localhost:" + ports.of(ServiceName.CONCERN)))));
    return plan;
  }

  EmbeddedBacking backing() {
    return backing;
  }

  /** In the order in which {@code status} lists them. */
  List<Child> processes() {
    return Stream.concat(services.stream(), backing.processes().stream()).toList();
  }

  List<ServiceProcess> services() {
    return List.copyOf(services);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void close() {
    services.parallelStream().forEach(Child::stop);
    backing.close();
  }
}
