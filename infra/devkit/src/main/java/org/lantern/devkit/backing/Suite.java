package org.lantern.devkit.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lantern.devkit.keys.Keyring;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.process.ServiceProcess;
import org.lantern.devkit.process.TemporaryFolder;

/**
 * Services that belong together: they share a topic prefix and keys, and each has one database.
 * Instances of the same service share its database and have a data directory each. Safe for use by
 * several threads.
 */
public final class Suite {
  private final Addresses addresses;
  private final Path directory;
  private final String suffix;
  private final String topicPrefix;
  private final Keyring keys;
  private final Map<String, ServiceDatabase> databases = new ConcurrentHashMap<>();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();

  private Suite(Addresses addresses, Path directory, String suffix, String topicPrefix) {
    this.addresses = addresses;
    this.directory = directory;
    this.suffix = suffix;
    this.topicPrefix = topicPrefix;
    this.keys = Keyring.create(directory.resolve("keys"));
  }

  /** One that nobody used before; its folder goes when this JVM ends. */
  static Suite fresh(Addresses addresses) {
    try {
      Path directory = Files.createTempDirectory("lantern-suite");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.remove(directory)));
      String random = Random.hex(4);
      return new Suite(addresses, directory, "_" + random, "t" + random + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of a deployment: plain names, no prefix, and what is there already is kept. */
  public static Suite named(Addresses addresses, Path directory) {
    return new Suite(addresses, directory, "", "");
  }

  /** What stands before the names of the topics. */
  public String topicPrefix() {
    return topicPrefix;
  }

  public Keyring keys() {
    return keys;
  }

  /** The database of a service, made at the first call. */
  public ServiceDatabase database(String service) {
    return databases.computeIfAbsent(
        service, name -> ServiceDatabase.create(addresses, databaseName(name)));
  }

  private String databaseName(String service) {
    return service.replaceFirst("-service$", "").replaceAll("[^a-z0-9]", "_") + suffix;
  }

  /** Where a service's first instance is, or will be. */
  public URI url(String service) {
    return URI.create("http://localhost:" + ports.computeIfAbsent(service, _ -> Ports.free()));
  }

  /** The built service as a process that is not started yet, on the port of {@link #url}. */
  public ServiceProcess service(String service) {
    return service(service, service, url(service).getPort(), Map.of());
  }

  /**
   * One instance of a built service as a process that is not started yet.
   *
   * @param extra replaces or adds to the environment, for instance {@code LANTERN_ESCALATION_STEP}
   */
  public ServiceProcess service(
      String service, String instance, int port, Map<String, String> extra) {
    Map<String, String> environment = environmentFor(service, instance);
    environment.put("LANTERN_HTTP_PORT", Integer.toString(port));
    environment.put("LANTERN_PUBLIC_URL", "http://localhost:" + port);
    environment.putAll(extra);
    Path log = directory.resolve("logs").resolve(instance + ".log");
    return new ServiceProcess(service, instance, port, environment, log);
  }

  /** The environment of the first instance of a service. */
  public Map<String, String> environmentFor(String service) {
    return environmentFor(service, service);
  }

  /** The environment of one instance, such as {@code concern-service-2}. */
  public Map<String, String> environmentFor(String service, String instance) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LANTERN_INSTANCE", instance);
    environment.put("LANTERN_DEMO", "true");
    putDatabase(environment, database(service));
    environment.put("LANTERN_KAFKA_BOOTSTRAP", addresses.kafkaBootstrap());
    environment.put("LANTERN_TOPIC_PREFIX", topicPrefix);
    environment.put("LANTERN_OIDC_ISSUER", addresses.issuer());
    environment.put("LANTERN_OIDC_CLIENT_ID", "lantern");
    environment.put("LANTERN_OIDC_CLIENT_SECRET", "lantern");
    environment.put("LANTERN_SMTP_HOST", addresses.smtpHost());
    environment.put("LANTERN_SMTP_PORT", Integer.toString(addresses.smtpPort()));
    environment.put("LANTERN_MAIL_FROM", "lantern@trust.example");
    environment.put("LANTERN_TRUST_CONTACT_EMAIL", "safeguarding@trust.example");
    environment.put("LANTERN_ALLEGATION_CONTACT_EMAIL", "chair@trust.example");
    String desk = url("safeguarding-service").toString();
    environment.put("LANTERN_SAFEGUARDING_URLS", desk);
    environment.put("LANTERN_SAFEGUARDING_PUBLIC_URL", desk);
    environment.put("LANTERN_CONCERN_PUBLIC_URL", url("concern-service").toString());
    environment.put("LANTERN_TALLY_DELAY", "PT1S");
    // A webhook to try out may run beside the demo; everywhere else this is refused.
    environment.put("LANTERN_HOOKS_TRUSTED_HOSTS", "localhost");
    if (!topicPrefix.isEmpty()) {
      // A test counts what it has sent itself; one about the canary turns it on.
      environment.put("LANTERN_CANARY_EVERY", "PT0S");
    }
    environment.put("LANTERN_KEYS_DIR", keys.of(service).toString());
    environment.put("LANTERN_DATA_DIR", dataOf(instance).toString());
    return environment;
  }

  private static void putDatabase(Map<String, String> environment, ServiceDatabase database) {
    environment.put("LANTERN_DATABASE_URL", database.url());
    environment.put("LANTERN_DATABASE_OWNER_USER", database.owner().user());
    environment.put("LANTERN_DATABASE_OWNER_PASSWORD", database.owner().password());
    environment.put("LANTERN_DATABASE_APP_USER", database.app().user());
    environment.put("LANTERN_DATABASE_APP_PASSWORD", database.app().password());
    environment.put("LANTERN_DATABASE_WORK_USER", database.work().user());
    environment.put("LANTERN_DATABASE_WORK_PASSWORD", database.work().password());
  }

  private Path dataOf(String instance) {
    try {
      return Files.createDirectories(directory.resolve("services").resolve(instance));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same as Micronaut properties for an application context inside a test: the names of the
   * environment in lower case with dots, and any free HTTP port.
   */
  public Map<String, Object> propertiesFor(String service) {
    Map<String, Object> properties = new LinkedHashMap<>();
    environmentFor(service)
        .forEach((name, value) ->
            properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    properties.put("lantern.http.port", "-1");
    properties.put("micronaut.server.port", "-1");
    return properties;
  }
}
