package org.lantern.devkit.backing;

import java.net.URI;

/**
 * Where the backing services are, and who may make databases.
 *
 * @param postgresUrl without a database: {@code jdbc:postgresql://host:port}
 * @param issuer of the OpenID provider
 * @param mails where the sink lists what was sent
 */
public record Addresses(
    String postgresUrl,
    String adminUser,
    String adminPassword,
    String kafkaBootstrap,
    String issuer,
    String smtpHost,
    int smtpPort,
    URI mails) {

  /** A secret is no part of a log line. */
  @Override
  public String toString() {
    return "%s, %s, %s, %s:%d, %s"
        .formatted(postgresUrl, kafkaBootstrap, issuer, smtpHost, smtpPort, mails);
  }
}
