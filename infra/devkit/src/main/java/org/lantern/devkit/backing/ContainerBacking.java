package org.lantern.devkit.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lantern.devkit.mail.SmtpProcess;
import org.lantern.devkit.oidc.OidcProcess;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.process.TemporaryFolder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka in containers, where Docker answers. The provider and the mail sink stay
 * processes of this machine: an issuer must have the same address inside and outside.
 */
final class ContainerBacking implements Backing {
  private final PostgreSQLContainer postgres =
      new PostgreSQLContainer("postgres:18")
          .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=on");
  private final KafkaContainer kafka =
      new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  private final Path folder;
  private final OidcProcess oidc;
  private final SmtpProcess smtp;

  private ContainerBacking(Path folder) {
    this.folder = folder;
    this.oidc = new OidcProcess(folder.resolve("oidc"), Ports.free(), folder.resolve("oidc.log"));
    this.smtp = new SmtpProcess(Ports.free(), Ports.free(), folder.resolve("smtp.log"));
  }

  static ContainerBacking start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "lantern.backing=testcontainers needs a Docker that answers; leave the property out"
              + " to use child processes");
    }
    try {
      ContainerBacking backing = new ContainerBacking(Files.createTempDirectory("lantern-backing"));
      backing.postgres.start();
      backing.kafka.start();
      backing.oidc.start();
      backing.smtp.start();
      return backing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Addresses addresses() {
    return new Addresses(
        "jdbc:postgresql://%s:%d".formatted(postgres.getHost(), postgres.getMappedPort(5432)),
        postgres.getUsername(),
        postgres.getPassword(),
        kafka.getBootstrapServers(),
        oidc.issuer(),
        "localhost",
        smtp.smtpPort(),
        smtp.mails());
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
    oidc.stop();
    smtp.stop();
    TemporaryFolder.remove(folder);
  }
}
