package org.lantern.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.Memory;
import org.lantern.devkit.trust.DemoLoader;

/** The whole suite and the floor, side by side on one PostgreSQL and one broker. */
final class Bed implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of("concern-service", "provision-service", "safeguarding-service", "reporting-service");
  private static final List<String> REPLICATING =
      List.of("provision-service", "safeguarding-service", "reporting-service");
  private static final String DESKS = "safeguarding-service";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String FLOOR_TOPIC = "floor";
  private static final int PARTITIONS = 3;
  private static final String NARRATIVE =
      "At the end of lunch the child asked to stay behind and told me, in these words, what had happened at home on Sunday"
          + " evening. I listened, asked nothing, wrote it down at once and said whom I would tell. The child is with the"
          + " pastoral lead now and does not want to go home today.";

  private final EmbeddedBacking backing;
  private final Suite suite;
  private final List<Child> processes = new ArrayList<>();
  private final URI floorUrl;
  private List<String> pupils = List.of();

  private Bed(EmbeddedBacking backing) {
    this.backing = backing;
    this.suite = backing.suite();
    this.floorUrl = suite.url("floor");
  }

  /**
   * Starts everything.
   *
   * @param extra added to the environment of every service
   */
  static Bed start(Map<String, String> extra) throws Exception {
    Bed bed = new Bed(EmbeddedBacking.start());
    try {
      bed.startProcesses(extra);
      DemoLoader loader = new DemoLoader(bed.suite.url("concern-service"), bed.backing::token);
      loader.importRegister();
      loader.awaitSearchable();
      bed.awaitReplicas();
      bed.pupils = bed.pupilsOfTheTeacher();
      return bed;
    } catch (Exception | Error failed) {
      bed.close();
      throw failed;
    }
  }

  private void startProcesses(Map<String, String> extra) throws Exception {
    createFloorTopic();
    SERVICES.forEach(service ->
        processes.add(suite.service(service, service, suite.url(service).getPort(), extra)));
    Path log = Files.createTempDirectory("lantern-floor").resolve("floor.log");
    processes.add(
        new FloorProcess(
            floorUrl.getPort(),
            suite.database("floor"),
            backing.addresses().kafkaBootstrap(),
            FLOOR_TOPIC,
            log));
    processes.forEach(Child::launch);
    processes.forEach(Child::start);
  }

  /** With the settings that messaging gives the urgent topic on a single broker. */
  private void createFloorTopic() throws ExecutionException, InterruptedException {
    NewTopic topic =
        new NewTopic(FLOOR_TOPIC, PARTITIONS, (short) 1).configs(Map.of("flush.messages", "1"));
    try (Admin admin = admin()) {
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private void awaitReplicas() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      new Backlog(admin, REPLICATING).awaitEmpty();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", backing.addresses().kafkaBootstrap()));
  }

  private List<String> pupilsOfTheTeacher() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(suite.url("concern-service").resolve("/api/pupils?limit=200"))
            .header("Authorization", "Bearer " + backing.token("teacher"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      List<String> ids = new ArrayList<>();
      for (JsonNode pupil : new ObjectMapper().readTree(body).path("items")) {
        ids.add(pupil.path("id").asText());
      }
      return ids;
    }
  }

  /** One body after the other, over all pupils; suite and floor get the same. */
  Supplier<String> payloads() {
    AtomicInteger next = new AtomicInteger();
    return () ->
        """
        {"pupilId": "%s", "category": "disclosure-physical-abuse", "narrative": "%s", "observedAt": "2026-09-01T12:00:00Z"}
        """
            .formatted(pupils.get(next.getAndIncrement() % pupils.size()), NARRATIVE);
  }

  Target suite() {
    return new Target(
        "suite",
        suite.url("concern-service").resolve("/api/concerns"),
        suite.url("safeguarding-service").resolve("/api/alerts/stream"),
        Map.of("Authorization", "Bearer " + backing.token("teacher")),
        Map.of("Authorization", "Bearer " + backing.token("dsl")),
        ": whole");
  }

  /** Resident memory of the service that serves the desks. */
  long deskMemoryMb() {
    return processes.stream()
        .filter(process -> process.name().equals(DESKS))
        .flatMap(process -> process.handle().stream())
        .mapToLong(Memory::residentMb)
        .sum();
  }

  /** Returns once no notice waits to be sent: what is measured afterwards is not the mailing. */
  void awaitNoticesSent() throws SQLException {
    try (Connection work = suite.database(DESKS).asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (waiting(statement) > 0) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("notices are still unsent");
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
    }
  }

  private static long waiting(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("select count(*) from notice where state = 'pending'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  Target floor() {
    return new Target(
        "floor",
        floorUrl.resolve("/concerns"),
        floorUrl.resolve("/stream"),
        Map.of(),
        Map.of(),
        ": open");
  }

  @Override
  public void close() {
    processes.parallelStream().forEach(Child::stop);
    backing.close();
  }
}
