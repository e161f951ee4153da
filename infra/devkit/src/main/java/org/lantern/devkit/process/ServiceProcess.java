package org.lantern.devkit.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One instance of a built service as a child process, with the flags of a deployment on a small
 * machine. It needs the service's jar and its {@code target/lib}; ready means that {@code GET
 * /health/readiness} answers 200.
 */
public final class ServiceProcess extends Child {
  private final String service;
  private final Map<String, String> environment;
  private final boolean rehearsing;

  /**
   * A process that is not started yet.
   *
   * @param service such as {@code concern-service}
   * @param instance the service's name, or with a number such as {@code concern-service-2}
   */
  public ServiceProcess(
      String service, String instance, int port, Map<String, String> environment, Path log) {
    this(service, instance, port, environment, log, false);
  }

  private ServiceProcess(
      String service,
      String instance,
      int port,
      Map<String, String> environment,
      Path log,
      boolean rehearsing) {
    super(instance, port, log);
    this.service = service;
    this.environment = Map.copyOf(environment);
    this.rehearsing = rehearsing;
  }

  /**
   * The same process, writing its cache of loaded code when it is stopped, for all later starts of
   * this build.
   */
  public ServiceProcess rehearsing() {
    return new ServiceProcess(service, name(), port(), environment, log(), true);
  }

  public String service() {
    return service;
  }

  /** {@code http://localhost:port}. */
  public URI url() {
    return URI.create("http://localhost:" + port());
  }

  @Override
  protected Map<String, String> environment() {
    return environment;
  }

  @Override
  protected List<String> command() {
    String main = "org.lantern." + service.replace("-service", "") + ".Application";
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // No second compiler: it keeps small machines busy for minutes after each start.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
    Path cache = target().resolve(service + ".aot");
    if (rehearsing) {
      options.add("-XX:AOTCacheOutput=" + cache);
    } else if (isOfThisBuild(cache)) {
      options.add("-XX:AOTCache=" + cache);
    }
    return JavaCommand.of(options, classPath(), main, List.of());
  }

  private Path target() {
    return Home.directory().resolve(service).resolve("target");
  }

  /** The JVM would refuse a cache of other jars, with a warning. */
  private boolean isOfThisBuild(Path cache) {
    return cache.toFile().lastModified() > Path.of(jar(target())).toFile().lastModified();
  }

  private String classPath() {
    Path target = target();
    return Stream.of(jar(target), jarsIn(target.resolve("lib")), leash())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String jar(Path target) {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(service + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(service + " is not built"))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(service + " is not built", e);
    }
  }

  private static String jarsIn(Path lib) {
    try (Stream<Path> files = Files.list(lib)) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException("there is nothing to run with in " + lib, e);
    }
  }

  /** The services do not know this module; its leash is put behind their own classes. */
  private static String leash() {
    try {
      return Path.of(Leash.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected boolean ready() {
    return HttpProbe.answers200(url().resolve("/health/readiness"));
  }
}
