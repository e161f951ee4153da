package org.lantern.devkit.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.JavaCommand;

/**
 * A broker as a child process. Beyond stopping and killing it can lose its log, as a broker does
 * whose machine fails before the disk was written.
 */
public final class KafkaProcess extends Child {
  private static final int HEAP_MB = 256;

  private final Path directory;
  private final int controllerPort;

  /** A broker whose log stands in {@code directory}, which is made when it is missing. */
  public KafkaProcess(Path directory, int port, int controllerPort, Path log) {
    super("kafka", port, log);
    this.directory = directory;
    this.controllerPort = controllerPort;
  }

  /** {@code localhost:port}. */
  public String bootstrap() {
    return "localhost:" + port();
  }

  /**
   * Kills the broker, loses every record of every topic, and starts it again. The topics themselves
   * and the cluster's id stay: what a broker knows that lost what it had not flushed.
   */
  public void loseRecords() {
    kill();
    for (Path entry : entries(directory.resolve("log"))) {
      if (Files.isDirectory(entry) && !entry.endsWith("__cluster_metadata-0")) {
        delete(entry);
      }
    }
    for (Path entry : entries(directory.resolve("log"))) {
      if (entry.getFileName().toString().contains("checkpoint")) {
        delete(entry);
      }
    }
    start();
  }

  /** Kills the broker and starts an empty one: no topics, another cluster id, the same port. */
  public void wipe() {
    kill();
    entries(directory).forEach(KafkaProcess::delete);
    start();
  }

  private static List<Path> entries(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void prepare() throws IOException {
    Files.createDirectories(directory);
    Files.deleteIfExists(directory.resolve("ready"));
  }

  @Override
  protected List<String> command() {
    return JavaCommand.small(
        HEAP_MB,
        Broker.class,
        List.of(directory.toString(), Integer.toString(port()), Integer.toString(controllerPort)));
  }

  @Override
  protected boolean ready() {
    try {
      String pid = Files.readString(directory.resolve("ready"));
      return handle().map(h -> Long.toString(h.pid()).equals(pid)).orElse(false);
    } catch (IOException e) {
      return false;
    }
  }
}
