package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.devkit.process.Home;
import org.lantern.devkit.process.Ports;

/** The demo as a script outside sees it: its commands, and what dies and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourneyIT {
  private static final List<String> NAMES =
      List.of(
          "concern-service",
          "provision-service",
          "safeguarding-service",
          "reporting-service",
          "postgres",
          "kafka",
          "oidc",
          "smtp");
  private static final int BASE = freeBase();

  private static final List<String> SAID = new CopyOnWriteArrayList<>();

  @TempDir private static Path data;

  @SuppressWarnings("NullAway.Init")
  private static Process demo;

  private static final List<Process> STARTED = new ArrayList<>();

  @BeforeAll
  static void startTheDemo() throws IOException {
    demo = lantern("demo", "--data", data.toString()).redirectErrorStream(true).start();
    STARTED.add(demo);
    BufferedReader out = demo.inputReader();
    SAID.clear();
    String line = out.readLine();
    while (line != null && !line.equals("Lantern is ready")) {
      SAID.add(line);
      line = out.readLine();
    }
    assertThat(line).as(String.join("\n", SAID)).isEqualTo("Lantern is ready");
    Thread.ofVirtual().start(() -> out.lines().forEach(SAID::add));
  }

  @AfterAll
  static void noDemoIsLeft() {
    STARTED.forEach(Process::destroyForcibly);
  }

  @Test
  @Order(1)
  void statusListsEachProcessWithItsPortMemoryAndStartTime() throws Exception {
    List<String[]> status = status();
    assertThat(status).extracting(columns -> columns[0]).isEqualTo(NAMES);
    assertThat(status).allSatisfy(columns -> assertThat(columns).hasSize(6));
    assertThat(status).extracting(columns -> columns[3]).containsOnly("up");
    assertThat(Integer.parseInt(row("concern-service")[2])).isEqualTo(BASE + 1);
    assertThat(Integer.parseInt(row("concern-service")[4])).isBetween(50, 1000);
    assertThat(Double.parseDouble(row("concern-service")[5])).isPositive();
  }

  @Test
  @Order(2)
  void aTokenIsAllThatIsPrinted() throws Exception {
    assertThat(output("token", "dsl").strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  }

  @Test
  @Order(3)
  void aServiceThatWasKilledComesBackOnItsPort() throws Exception {
    long before = pid("reporting-service");
    ProcessHandle.of(before).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !row("reporting-service")[1].matches("-|" + before));
    await().atMost(Duration.ofSeconds(120)).until(() -> row("reporting-service")[3].equals("up"));
    assertThat(Integer.parseInt(row("reporting-service")[2])).isEqualTo(BASE + 4);
  }

  @Test
  @Order(4)
  void postgresStaysDownUntilItIsStarted() throws Exception {
    ProcessHandle.of(pid("postgres")).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SAID.stream().anyMatch(line -> line.startsWith("postgres died; it stays")));
    assertThat(row("postgres")[3]).isEqualTo("down");
    output("start", "postgres");
    assertThat(row("postgres")[3]).isEqualTo("up");
  }

  @Test
  @Order(5)
  void anEndBySignalIsAnOrderlyEndAndLeavesNothingRunning() throws Exception {
    List<ProcessHandle> all = demo.descendants().toList();
    assertThat(all).hasSizeGreaterThan(NAMES.size());
    demo.destroy();
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).isZero();
    // What the demo's children had started themselves is reaped by the system, a moment later.
    await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  @Order(6)
  void aDemoThatIsStartedAgainHasItsDataStill() throws Exception {
    startTheDemo();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + (BASE + 1) + "/api/pupils?query=ash&limit=1"))
            .header("Authorization", "Bearer " + output("token", "teacher").strip())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String found = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(found).contains("Oakfield Primary");
    }
    demo.destroy();
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).isZero();
  }

  private static long pid(String name) throws Exception {
    return Long.parseLong(row(name)[1]);
  }

  private static String[] row(String name) throws Exception {
    Optional<String[]> row =
        status().stream().filter(columns -> columns[0].equals(name)).findFirst();
    return row.orElseThrow();
  }

  private static List<String[]> status() throws Exception {
    return output("status").lines().map(line -> line.split(" +")).toList();
  }

  private static String output(String... arguments) throws Exception {
    Process process = lantern(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static ProcessBuilder lantern(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.lantern.devkit.demo.Lantern");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LANTERN_PORT_BASE", Integer.toString(BASE));
    builder.environment().put("LANTERN_HOME", Home.directory().toString());
    return builder;
  }

  /** A port with nine free ones behind it. */
  private static int freeBase() {
    while (true) {
      int base = Ports.free();
      if (IntStream.rangeClosed(base, base + 9).allMatch(Ports::isFree)) {
        return base;
      }
    }
  }
}
