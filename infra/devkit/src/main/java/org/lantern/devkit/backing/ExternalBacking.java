package org.lantern.devkit.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.mail.SmtpProcess;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.process.TemporaryFolder;

/**
 * Backing services that somebody else started; their addresses come from the environment. {@code
 * infra/lantern test} uses it so that all modules share one server of each kind. The mail sink
 * alone is this JVM's own: nothing in a mail says whose it is, and modules are tested side by side.
 */
public final class ExternalBacking implements Backing {
  private static final String PREFIX = "LANTERN_BACKING_";

  private final Map<String, String> environment;
  private final Path folder;
  private final SmtpProcess smtp;

  private ExternalBacking(Map<String, String> environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
    this.smtp = new SmtpProcess(Ports.free(), Ports.free(), folder.resolve("smtp.log"));
  }

  static ExternalBacking fromEnvironment(Map<String, String> environment) {
    try {
      ExternalBacking backing =
          new ExternalBacking(environment, Files.createTempDirectory("lantern-mail"));
      backing.smtp.start();
      return backing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another JVM needs in its environment to use these addresses. */
  public static Map<String, String> environment(Addresses addresses) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LANTERN_BACKING", "external");
    environment.put(PREFIX + "POSTGRES_URL", addresses.postgresUrl());
    environment.put(PREFIX + "POSTGRES_USER", addresses.adminUser());
    environment.put(PREFIX + "POSTGRES_PASSWORD", addresses.adminPassword());
    environment.put(PREFIX + "KAFKA", addresses.kafkaBootstrap());
    environment.put(PREFIX + "ISSUER", addresses.issuer());
    return environment;
  }

  private String required(String name) {
    @Nullable String value = environment.get(PREFIX + name);
    if (value == null) {
      throw new IllegalStateException("external backing services need " + PREFIX + name);
    }
    return value;
  }

  @Override
  public Addresses addresses() {
    return new Addresses(
        required("POSTGRES_URL"),
        required("POSTGRES_USER"),
        required("POSTGRES_PASSWORD"),
        required("KAFKA"),
        required("ISSUER"),
        "localhost",
        smtp.smtpPort(),
        smtp.mails());
  }

  /** The sink alone: the others belong to somebody else, who ends them. */
  @Override
  public void close() {
    smtp.stop();
    TemporaryFolder.remove(folder);
  }
}
