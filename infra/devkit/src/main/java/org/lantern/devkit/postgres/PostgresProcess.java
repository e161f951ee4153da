package org.lantern.devkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lantern.devkit.process.Child;

/**
 * One PostgreSQL server with its own data directory. It may be killed and started again: what was
 * committed is there.
 *
 * <p>A shell stands between this JVM and the server: it waits for the end of its standard input,
 * which comes when this JVM dies, and stops the server. As root the server runs in a user namespace
 * of its own, because it refuses to run as root.
 */
public final class PostgresProcess extends Child {
  /** The superuser of the server. */
  public static final String ADMIN = "postgres";

  private static final String WATCH =
      """
      exec 3<&0
      "$@" </dev/null 3<&- & server=$!
      ( read -r _ <&3; kill -INT $server 2>/dev/null ) & watcher=$!
      exec 3<&-
      wait $server; code=$?
      kill $watcher 2>/dev/null
      exit $code
      """;

  private final Path data;
  private final Path passwordFile;

  /** A server whose data stands in {@code directory}, which is made when it is missing. */
  public PostgresProcess(Path directory, int port, Path log) {
    super("postgres", port, log);
    this.data = directory.resolve("data");
    this.passwordFile = directory.resolve("admin.password");
  }

  /** The superuser's password; there once the server has been started. */
  public String adminPassword() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new IllegalStateException("the server was never started", e);
    }
  }

  /** {@code jdbc:postgresql://localhost:port/database}. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  @Override
  protected void prepare() throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Files.createDirectories(data);
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    Files.writeString(passwordFile, HexFormat.of().formatHex(random) + "\n");
    List<String> command = asUser("initdb");
    command.addAll(List.of("-D", data.toString(), "-U", ADMIN, "-A", "scram-sha-256"));
    command.addAll(List.of("--pwfile", passwordFile.toString(), "-E", "UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8"));
    run(command);
  }

  private void run(List<String> command) throws IOException {
    Process initdb =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    try {
      if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
        initdb.destroyForcibly();
        throw new IOException("initdb failed: see " + log());
      }
    } catch (InterruptedException e) {
      initdb.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while initdb ran", e);
    }
  }

  private static List<String> asUser(String program) throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(PostgresBinaries.home().resolve("bin").resolve(program).toString());
    return command;
  }

  @Override
  protected List<String> command() {
    try {
      List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "postgres"));
      command.addAll(asUser("postgres"));
      command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port())));
      for (String setting : settings()) {
        command.addAll(List.of("-c", setting));
      }
      return command;
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL could not be unpacked", e);
    }
  }

  /**
   * Durable, and silent about data: the log carries neither the rows nor the statements of an
   * error, because they hold names and narratives.
   */
  private static List<String> settings() {
    return List.of(
        "listen_addresses=localhost",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=200",
        "shared_buffers=128MB",
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
        "log_checkpoints=off");
  }

  @Override
  protected boolean ready() {
    String url = url("postgres") + "?loginTimeout=2&connectTimeout=2&socketTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, ADMIN, adminPassword())) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The server itself, not the shell that watches it. */
  @Override
  public Optional<ProcessHandle> handle() {
    return super.handle()
        .map(shell -> shell.children().filter(this::isServer).findFirst().orElse(shell));
  }

  private boolean isServer(ProcessHandle child) {
    Path pidFile = data.resolve("postmaster.pid");
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(Long.toString(child.pid())::equals)
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** SIGINT in PostgreSQL's words: end the sessions, write a checkpoint, stop. */
  @Override
  protected void terminate(ProcessHandle running) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(running.pid())).start().waitFor();
    } catch (IOException e) {
      running.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
