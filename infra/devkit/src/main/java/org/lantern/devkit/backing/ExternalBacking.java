package org.lantern.devkit.backing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Backing services that somebody else started; their addresses come from the environment. {@code
 * infra/lantern test} uses it so that all modules share one server of each kind.
 */
public final class ExternalBacking implements Backing {
  private static final String PREFIX = "LANTERN_BACKING_";

  private final Addresses addresses;

  ExternalBacking(Addresses addresses) {
    this.addresses = addresses;
  }

  static ExternalBacking fromEnvironment(Map<String, String> environment) {
    return new ExternalBacking(
        new Addresses(
            required(environment, "POSTGRES_URL"),
            required(environment, "POSTGRES_USER"),
            required(environment, "POSTGRES_PASSWORD"),
            required(environment, "KAFKA"),
            required(environment, "ISSUER"),
            required(environment, "SMTP_HOST"),
            Integer.parseInt(required(environment, "SMTP_PORT")),
            URI.create(required(environment, "MAILS"))));
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
    environment.put(PREFIX + "SMTP_HOST", addresses.smtpHost());
    environment.put(PREFIX + "SMTP_PORT", Integer.toString(addresses.smtpPort()));
    environment.put(PREFIX + "MAILS", addresses.mails().toString());
    return environment;
  }

  private static String required(Map<String, String> environment, String name) {
    @Nullable String value = environment.get(PREFIX + name);
    if (value == null) {
      throw new IllegalStateException("external backing services need " + PREFIX + name);
    }
    return value;
  }

  @Override
  public Addresses addresses() {
    return addresses;
  }

  /** They belong to somebody else, who ends them. */
  @Override
  public void close() {}
}
