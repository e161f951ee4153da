package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lantern.contracts.Canary;
import org.lantern.contracts.Topics;

/**
 * The test disclosure through all services: it keeps the sign of life going, and reaches nobody.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryJourneyIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String SCHOOL = Canary.SCHOOL.toString();

  private final AtomicInteger beats = new AtomicInteger();
  private HttpServer outside;
  private RunningSuite suite;

  @BeforeAll
  void canariesAreOnTheirWay() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        call -> {
          beats.incrementAndGet();
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    outside.start();
    suite =
        RunningSuite.start(
            Map.of(
                "LANTERN_CANARY_EVERY", "PT3S",
                "LANTERN_WATCH_EVERY", "PT2S",
                "LANTERN_HEARTBEAT_URL",
                    "http://localhost:" + outside.getAddress().getPort() + "/"));
  }

  @AfterAll
  void stop() {
    suite.close();
    outside.stop(0);
  }

  @Test
  void theSignOfLifeGoesOnWhileCanariesComeThroughAndNoLonger() {
    await().atMost(SOON).until(() -> beats.get() >= 3);
    suite.service(RunningSuite.CONCERN).kill();
    await()
        .atMost(SOON)
        .until(() ->
            suite
                .as("operator")
                .get(RunningSuite.SAFEGUARDING, "/health")
                .body()
                .contains("No test disclosure has come through since"));
    int silent = beats.get();
    suite.service(RunningSuite.CONCERN).start();
    await().atMost(SOON).until(() -> beats.get() > silent);
  }

  @Test
  void noCanaryReachesAPersonAPhoneOrACount() {
    await().atMost(SOON).until(() -> received() >= 4);
    List<UUID> concerns =
        suite
            .rows(RunningSuite.SAFEGUARDING)
            .list("select concern_id from alert where purpose = 'canary'")
            .stream()
            .map(UUID::fromString)
            .toList();
    assertThat(concerns).hasSizeBetween(1, 2);

    Traces traces = Traces.of(suite);
    assertThat(traces.holding(SCHOOL)).isNotEmpty().allMatch(CanaryJourneyIT::isUrgentLane);
    assertThat(traces.holding("canary"))
        .allMatch(where -> isUrgentLane(where) || where.startsWith("log "));
    assertThat(suite.backing().mails()).isEmpty();
    for (UUID concern : concerns) {
      assertThat(traces.holding(concern.toString()))
          .allMatch(where -> isUrgentLane(where) || where.endsWith(Topics.SAFEGUARDING));
    }
    for (String login : List.of("dsl", "deputy", "head", "trust-lead", "dsl-b")) {
      assertThat(suite.as(login).all(RunningSuite.SAFEGUARDING, "/api/alerts")).isEmpty();
      assertThat(suite.as(login).get(RunningSuite.SAFEGUARDING, "/desk").body())
          .doesNotContain("CANARY");
    }
    assertThat(suite.as("teacher").all(RunningSuite.CONCERN, "/api/concerns")).isEmpty();
    assertThat(suite.as("senco").all(RunningSuite.PROVISION, "/api/suggestions")).isEmpty();
    assertThat(suite.as("analyst").all(RunningSuite.REPORTING, "/api/datasets/concerns-weekly"))
        .isEmpty();
    assertThat(suite.rows(RunningSuite.CONCERN).count("concern")).isZero();
    assertThat(suite.rows(RunningSuite.CONCERN).count("receipt")).isZero();
    assertThat(suite.rows(RunningSuite.SAFEGUARDING).count("notice")).isZero();
    assertThat(suite.rows(RunningSuite.SAFEGUARDING).count("response_time")).isZero();
    assertThat(suite.rows(RunningSuite.PROVISION).count("suggestion_concern")).isZero();
    assertThat(suite.rows(RunningSuite.REPORTING).count("concern_tally")).isZero();
  }

  /** How many canaries have their receipt. */
  private long received() {
    return suite
        .rows(RunningSuite.CONCERN)
        .count(
            "urgent_outbox u join canary c on c.event_id = u.id where u.received_at is not null");
  }

  private static boolean isUrgentLane(String where) {
    return where.startsWith("topic ") && where.endsWith(Topics.URGENT);
  }
}
