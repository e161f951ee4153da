package org.lantern.devkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process that this JVM started, which may be stopped, killed and started again on the same
 * port with the same data.
 *
 * <p>The process ends when this JVM ends, even by SIGKILL: it holds the other end of its standard
 * input. Safe for use by several threads; starting, stopping and killing exclude one another.
 */
public abstract class Child implements AutoCloseable {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final int port;
  private final Path log;
  private volatile @Nullable Process process;
  private volatile Duration startTime = Duration.ZERO;
  private volatile long startedAtNanos;

  protected Child(String name, int port, Path log) {
    this.name = name;
    this.port = port;
    this.log = log;
  }

  /** What is run; asked at each start. */
  protected abstract List<String> command();

  /** True once the process does its work; asked often while it starts. */
  protected abstract boolean ready();

  /** Added to the environment of this JVM. */
  protected Map<String, String> environment() {
    return Map.of();
  }

  /** What must be done before each start. */
  protected void prepare() throws IOException {}

  public final String name() {
    return name;
  }

  public final int port() {
    return port;
  }

  public final Path log() {
    return log;
  }

  /** How long the last start took until the process was ready. */
  public final Duration startTime() {
    return startTime;
  }

  /** Starts the process and returns when it is ready. Does nothing when it is alive already. */
  public final void start(Duration patience) {
    if (isUp()) {
      return;
    }
    launch();
    awaitReady(patience);
  }

  /** The same with a patience of a minute and a half. */
  public final void start() {
    start(Duration.ofSeconds(90));
  }

  /** Starts the process and does not wait. */
  public final synchronized void launch() {
    if (isAlive()) {
      return;
    }
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      prepare();
      ProcessBuilder builder = new ProcessBuilder(ProcessTree.inOwnSession(command()));
      builder.environment().putAll(environment());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      startedAtNanos = System.nanoTime();
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be started", e);
    }
  }

  /**
   * Returns when the process is ready.
   *
   * @throws StartFailed with the end of its log when it dies or takes longer
   */
  public final void awaitReady(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready()) {
      if (!isAlive()) {
        throw new StartFailed(name + " ended while it started", log);
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailed(name + " was not ready after " + patience.toSeconds() + " s", log);
      }
      pause();
    }
    if (!isAlive()) {
      throw new StartFailed(name + " ended; another process answers on its port " + port, log);
    }
    startTime = Duration.ofNanos(System.nanoTime() - startedAtNanos);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process started", e);
    }
  }

  /** The process that does the work, while it is alive. */
  public Optional<ProcessHandle> handle() {
    Process current = process;
    return current == null || !current.isAlive()
        ? Optional.empty()
        : Optional.of(current.toHandle());
  }

  public final boolean isAlive() {
    return handle().isPresent();
  }

  /** Alive and doing its work. */
  public final boolean isUp() {
    return isAlive() && ready();
  }

  /** Asks the process to end (SIGTERM), and kills it when it does not within ten seconds. */
  public final void stop() {
    stop(STOP_PATIENCE);
  }

  /** The same with another patience. */
  public final synchronized void stop(Duration patience) {
    Optional<ProcessHandle> running = handle();
    running.ifPresent(this::terminate);
    if (running.isPresent() && !ProcessTree.isGone(running.get(), patience)) {
      ProcessTree.kill(running.get(), STOP_PATIENCE);
    }
    reap();
  }

  /** SIGKILL: the process loses whatever it had not written. Returns when it is gone. */
  public final synchronized void kill() {
    handle().ifPresent(running -> ProcessTree.kill(running, STOP_PATIENCE));
    reap();
  }

  protected void terminate(ProcessHandle running) {
    running.destroy();
  }

  private void reap() {
    Process current = process;
    if (current == null) {
      return;
    }
    try {
      current.getOutputStream().close();
    } catch (IOException e) {
      // it is closed already when the process is gone
    }
    if (!ProcessTree.isGone(current.toHandle(), STOP_PATIENCE)) {
      ProcessTree.kill(current.toHandle(), STOP_PATIENCE);
    }
    process = null;
  }

  @Override
  public void close() {
    stop();
  }
}
