package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lantern.devkit.process.ServiceProcess;

/**
 * Each service is killed with SIGKILL while 200 disclosures are posted, each again with the same
 * key until it is accepted. In the end each has one concern and one alert. A kill that hit nothing
 * on its way would prove nothing, so that fails too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillJourneyIT {
  private static final int DISCLOSURES = 200;
  private static final int BEFORE_A_KILL = 60;

  /** More than are in flight at once, so that some of them were recorded after the stop. */
  private static final int MISSED = 40;

  private static final Duration LONG = Duration.ofMinutes(2);

  private final RunningSuite suite = RunningSuite.shared();
  private final Rows concerns = suite.rows(RunningSuite.CONCERN);
  private final Rows alerts = suite.rows(RunningSuite.SAFEGUARDING);

  /** The next journey of this suite escalates nothing and reads no mail of these. */
  @AfterAll
  void acknowledgeAll() {
    Person dsl = suite.as("dsl");
    dsl.all(RunningSuite.SAFEGUARDING, "/api/alerts?state=open").parallelStream()
        .map(item -> "/api/alerts/" + item.path("id").asText() + "/acknowledgement")
        .forEach(path -> dsl.post(RunningSuite.SAFEGUARDING, path, "{}"));
    suite.backing().forgetMails();
  }

  @Test
  void requestsThatTheDyingConcernServiceNeverAnsweredAreAcceptedOnce() {
    long before = concerns.count("concern");
    try (PostedDisclosures posted = post("weapon")) {
      killAndStart(RunningSuite.CONCERN, posted);
      Set<String> accepted = posted.awaitAll(LONG);
      assertThat(posted.cutOff()).as("requests that the kill cut off").isPositive();
      eachHasOneConcernAndOneAlert(accepted, before);
    }
  }

  @Test
  void whatWasAcceptedAndNotYetAlertedWhenTheSafeguardingServiceDiedIsAlertedOnce() {
    long before = concerns.count("concern");
    try (PostedDisclosures posted = post("weapon")) {
      Instant kill = killAndLeave(RunningSuite.SAFEGUARDING, posted);
      Set<String> onTheirWay = urgentBefore(kill);
      onTheirWay.removeAll(alerts.list("select event_id from inbox"));
      suite.service(RunningSuite.SAFEGUARDING).start();
      Set<String> accepted = posted.awaitAll(LONG);
      assertThat(onTheirWay).as("disclosures on their way at the kill").isNotEmpty();
      eachHasOneConcernAndOneAlert(accepted, before);
    }
  }

  @Test
  void whatTheProvisionServiceHadNotReadWhenItDiedItReadsOnce() {
    long before = concerns.count("concern");
    try (PostedDisclosures posted = post("weapon")) {
      Instant kill = killUnread(RunningSuite.PROVISION, posted);
      Set<String> unread = eventsBefore(kill, "org.lantern.concern.recorded.v1");
      unread.removeAll(suite.rows(RunningSuite.PROVISION).list("select event_id from inbox"));
      suite.service(RunningSuite.PROVISION).start();
      Set<String> accepted = posted.awaitAll(LONG);
      assertThat(unread).as("events unread at the kill").isNotEmpty();
      eachHasOneConcernAndOneAlert(accepted, before);
      await()
          .atMost(LONG)
          .untilAsserted(() ->
              assertThat(
                      suite
                          .rows(RunningSuite.PROVISION)
                          .list("select concern_id from suggestion_concern"))
                  .doesNotHaveDuplicates()
                  .containsAll(accepted));
    }
  }

  /** A category that no other journey uses, so that its counts are of these alone. */
  @Test
  void whatTheReportingServiceHadNotCountedWhenItDiedItCountsOnce() {
    long before = concerns.count("concern");
    try (PostedDisclosures posted = post("overdose")) {
      Instant kill = killUnread(RunningSuite.REPORTING, posted);
      Set<String> uncounted = eventsBefore(kill, "org.lantern.concern.tallied.v1");
      uncounted.removeAll(suite.rows(RunningSuite.REPORTING).list("select event_id from inbox"));
      suite.service(RunningSuite.REPORTING).start();
      Set<String> accepted = posted.awaitAll(LONG);
      assertThat(uncounted).as("events uncounted at the kill").isNotEmpty();
      eachHasOneConcernAndOneAlert(accepted, before);
      await().atMost(LONG).until(() -> counted("overdose") >= DISCLOSURES);
      assertThat(counted("overdose")).isEqualTo(DISCLOSURES);
    }
  }

  private PostedDisclosures post(String category) {
    return PostedDisclosures.start(suite.as("teacher"), category, DISCLOSURES);
  }

  private void killAndStart(String service, PostedDisclosures posted) {
    killAndLeave(service, posted);
    suite.service(service).start();
  }

  /** When it was killed, just before the signal. */
  private Instant killAndLeave(String service, PostedDisclosures posted) {
    ServiceProcess process = suite.service(service);
    posted.awaitAccepted(BEFORE_A_KILL);
    Instant kill = Instant.now();
    process.kill();
    return kill;
  }

  /**
   * Stopped in its tracks, and killed once more was accepted: so there is something that it has not
   * read, however quickly it reads and however slowly a signal gets through. Answers when it was
   * killed.
   */
  private Instant killUnread(String service, PostedDisclosures posted) {
    ServiceProcess process = suite.service(service);
    posted.awaitAccepted(BEFORE_A_KILL);
    stopInItsTracks(process);
    posted.awaitAccepted(BEFORE_A_KILL + MISSED);
    Instant kill = Instant.now();
    process.kill();
    return kill;
  }

  private static void stopInItsTracks(ServiceProcess process) {
    long pid = process.handle().orElseThrow().pid();
    try {
      assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor())
          .isZero();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Set<String> urgentBefore(Instant kill) {
    return new HashSet<>(
        concerns.list(
            "select id from urgent_outbox where created_at <= ?::timestamptz"
                + " and created_at > ?::timestamptz - interval '1 minute'",
            atConcern(kill),
            atConcern(kill)));
  }

  private Set<String> eventsBefore(Instant kill, String type) {
    return new HashSet<>(
        concerns.list(
            "select id from outbox where type = ? and created_at <= ?::timestamptz"
                + " and created_at > ?::timestamptz - interval '1 minute'",
            type,
            atConcern(kill),
            atConcern(kill)));
  }

  /** The service's database may run ahead, when a journey has moved its clock. */
  private String atConcern(Instant real) {
    return concerns
        .list("select ?::timestamptz + (lantern_now() - clock_timestamp())", real.toString())
        .getFirst();
  }

  private void eachHasOneConcernAndOneAlert(Set<String> accepted, long before) {
    assertThat(accepted).hasSize(DISCLOSURES);
    assertThat(concerns.count("concern")).as("concerns").isEqualTo(before + DISCLOSURES);
    await().atMost(LONG).untilAsserted(() -> assertThat(alertedConcerns()).containsAll(accepted));
    assertThat(alertedConcerns()).doesNotHaveDuplicates();
    assertThat(listed().stream().filter(accepted::contains)).hasSize(DISCLOSURES);
  }

  private List<String> alertedConcerns() {
    return alerts.list("select concern_id from alert");
  }

  private List<String> listed() {
    return suite.as("dsl").all(RunningSuite.SAFEGUARDING, "/api/alerts?state=open").stream()
        .map(item -> item.path("concernId").asText())
        .toList();
  }

  private long counted(String category) {
    return Long.parseLong(
        suite
            .rows(RunningSuite.REPORTING)
            .list(
                "select coalesce(sum(counted + late), 0) from concern_tally where category = ?",
                category)
            .getFirst());
  }
}
