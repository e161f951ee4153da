package org.lantern.devkit.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lantern.devkit.kafka.KafkaProcess;
import org.lantern.devkit.mail.SmtpProcess;
import org.lantern.devkit.oidc.OidcProcess;
import org.lantern.devkit.postgres.PostgresProcess;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.TemporaryFolder;

/**
 * Each backing service as a child process, which may be killed and started again on its port with
 * its data. All of them end when this JVM ends, however it ends.
 */
public final class EmbeddedBacking implements Backing {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final PostgresProcess postgres;
  private final KafkaProcess kafka;
  private final OidcProcess oidc;
  private final SmtpProcess smtp;
  private final Runnable cleanUp;

  /** Processes that are not started yet; what they write stands below {@code data} and stays. */
  public EmbeddedBacking(Path data, Path logs, BackingPorts ports) {
    this(data, logs, ports, () -> {});
  }

  private EmbeddedBacking(Path data, Path logs, BackingPorts ports, Runnable cleanUp) {
    this.postgres =
        new PostgresProcess(
            data.resolve("postgres"), ports.postgres(), logs.resolve("postgres.log"));
    this.kafka =
        new KafkaProcess(
            data.resolve("kafka"),
            ports.kafka(),
            ports.kafkaController(),
            logs.resolve("kafka.log"));
    this.oidc = new OidcProcess(data.resolve("oidc"), ports.oidc(), logs.resolve("oidc.log"));
    this.smtp = new SmtpProcess(ports.mails(), ports.smtp(), logs.resolve("smtp.log"));
    this.cleanUp = cleanUp;
  }

  /** Fresh ones on free ports; their folder is removed when they are closed. */
  public static EmbeddedBacking start() {
    try {
      Path folder = Files.createTempDirectory("lantern-backing");
      EmbeddedBacking backing =
          new EmbeddedBacking(
              folder,
              folder.resolve("logs"),
              BackingPorts.free(),
              () -> TemporaryFolder.remove(folder));
      try {
        backing.startAll();
      } catch (RuntimeException e) {
        backing.close();
        throw e;
      }
      return backing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts what is not running, side by side, and returns when all are ready. */
  public void startAll() {
    processes().parallelStream().forEach(Child::launch);
    processes().forEach(child -> child.awaitReady(PATIENCE));
  }

  /** In the order in which the demo lists them. */
  public List<Child> processes() {
    return List.of(postgres, kafka, oidc, smtp);
  }

  public PostgresProcess postgres() {
    return postgres;
  }

  public KafkaProcess kafka() {
    return kafka;
  }

  public OidcProcess oidc() {
    return oidc;
  }

  public SmtpProcess smtp() {
    return smtp;
  }

  @Override
  public Addresses addresses() {
    return new Addresses(
        "jdbc:postgresql://localhost:" + postgres.port(),
        PostgresProcess.ADMIN,
        postgres.adminPassword(),
        kafka.bootstrap(),
        oidc.issuer(),
        "localhost",
        smtp.smtpPort(),
        smtp.mails());
  }

  /** Stops all side by side. Call it after the services that use them have ended. */
  @Override
  public void close() {
    processes().parallelStream().forEach(Child::stop);
    cleanUp.run();
  }
}
