package org.lantern.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.Ports;
import org.lantern.devkit.process.ServiceProcess;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoTrust;

/**
 * The four services as processes on backing services of their own, with the demo trust imported.
 * Starting takes a while, so a class of journeys shares one.
 */
final class RunningSuite implements AutoCloseable {
  static final String CONCERN = "concern-service";
  static final String SAFEGUARDING = "safeguarding-service";
  static final String PROVISION = "provision-service";
  static final String REPORTING = "reporting-service";

  private static @Nullable RunningSuite shared;

  private final EmbeddedBacking backing;
  private final Suite suite;
  private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
  private final Map<String, DatabaseClock> clocks = new LinkedHashMap<>();

  private RunningSuite(EmbeddedBacking backing) {
    this.backing = backing;
    this.suite = backing.suite();
  }

  /** Starts everything; {@code extra} is added to the environment of every service. */
  static RunningSuite start(Map<String, String> extra) {
    RunningSuite running = new RunningSuite(EmbeddedBacking.start());
    try {
      running.startServices(extra);
      running.importTrust();
      running.awaitReplicas();
      return running;
    } catch (RuntimeException | IOException | InterruptedException failed) {
      running.close();
      throw new IllegalStateException("the suite did not start", failed);
    }
  }

  /**
   * One for all journeys that leave it running as they found it, however rough they were between.
   * It ends with this JVM.
   */
  static synchronized RunningSuite shared() {
    RunningSuite running = shared;
    if (running == null) {
      running = start(Map.of());
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running;
  }

  private void startServices(Map<String, String> extra) {
    for (String name : new String[] {CONCERN, PROVISION, SAFEGUARDING, REPORTING}) {
      services.put(name, suite.service(name, name, suite.url(name).getPort(), extra));
    }
    services.values().forEach(Child::launch);
    services.values().forEach(Child::start);
  }

  private void importTrust() throws IOException, InterruptedException {
    Answer answer =
        as("operator")
            .postBytes(CONCERN, "/api/register/imports", "application/zip", DemoTrust.zip());
    if (answer.status() != 200 || !answer.json().path("rejected").isEmpty()) {
      throw new IllegalStateException("the demo trust was not imported whole: " + answer.status());
    }
  }

  /** The register travels to the other services; a journey begins when it has arrived. */
  private void awaitReplicas() {
    for (String name : new String[] {PROVISION, SAFEGUARDING}) {
      await()
          .atMost(Duration.ofMinutes(5))
          .until(() -> replicaPupils(name) >= DemoPupil.ALL.size());
    }
  }

  private long replicaPupils(String service) throws SQLException {
    try (Connection work = suite.database(service).asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      try (ResultSet count = statement.executeQuery("select count(*) from replica_pupil")) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  /** Somebody with a demo login, signed in by token. */
  Person as(String login) {
    return new Person(login, backing.token(login), this);
  }

  ServiceProcess service(String name) {
    return Optional.ofNullable(services.get(name)).orElseThrow();
  }

  /** A further instance of a service, which runs until the suite ends; its name. */
  synchronized String another(String service) {
    String name = service + "-2";
    if (!services.containsKey(name)) {
      ServiceProcess instance = suite.service(service, name, Ports.free(), Map.of());
      instance.start();
      services.put(name, instance);
    }
    return name;
  }

  List<ServiceProcess> services() {
    return List.copyOf(services.values());
  }

  EmbeddedBacking backing() {
    return backing;
  }

  Suite suite() {
    return suite;
  }

  /** The clock by which safeguarding escalates. */
  DatabaseClock clock() {
    return clock(SAFEGUARDING);
  }

  /** The clock of a service's database: one for all who move it. */
  synchronized DatabaseClock clock(String service) {
    return clocks.computeIfAbsent(service, name -> DatabaseClock.of(suite.database(name)));
  }

  /** What stands in a service's database. */
  Rows rows(String service) {
    return new Rows(backing.addresses(), suite.database(service).name());
  }

  /** All mails that name a reference. */
  List<Mail> mailsAbout(String reference) {
    return backing.mails().stream()
        .filter(mail -> (mail.subject() + mail.text()).contains(reference))
        .toList();
  }

  @Override
  public void close() {
    services.values().parallelStream().forEach(Child::stop);
    backing.close();
  }
}
