package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lantern.contracts.Topics;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.process.ServiceProcess;
import org.lantern.devkit.trust.DemoPupil;

/**
 * What breaks between the teacher and the desk: the broker, its log, the desk's own service, a
 * message. A disclosure that was accepted arrives all the same, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultJourneyIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CONTACT = "safeguarding@trust.example";

  private final RunningSuite suite = RunningSuite.shared();
  private final ServiceProcess safeguarding = suite.service(RunningSuite.SAFEGUARDING);
  private final Broker broker = new Broker(suite);
  private final Person teacher = suite.as("teacher");
  private final Person dsl = suite.as("dsl");

  @Test
  @Order(1)
  void whatCannotBeReadIsKeptAsideAndMayHoldADisclosureSoThatTheTrustIsTold() {
    broker.put(Topics.CONCERN, "no event at all".getBytes(StandardCharsets.UTF_8));
    for (String service :
        List.of(RunningSuite.SAFEGUARDING, RunningSuite.PROVISION, RunningSuite.REPORTING)) {
      await().atMost(SOON).until(() -> quarantined(service, Topics.CONCERN) == 1);
    }
    await().atMost(SOON).until(() -> alarms().size() == 1);
    assertThat(alarms().getFirst().to()).containsExactly(CONTACT);
    Recorded review =
        Recorded.by(
            teacher, Person.concern(Children.next().id(), "signs-of-neglect", "Hungry again."));
    await().atMost(SOON).until(review::isAlerted);
  }

  @Test
  @Order(2)
  void whatCannotBeReadOnTheUrgentLaneWakesTheTrustAndStopsNothingThatFollows() {
    broker.put(Topics.URGENT, "no event at all".getBytes(StandardCharsets.UTF_8));
    await().atMost(SOON).until(() -> quarantined(RunningSuite.SAFEGUARDING, Topics.URGENT) == 1);
    await().atMost(SOON).until(() -> alarms().size() == 2);
    assertThat(alarms().getLast().to()).containsExactly(CONTACT);
    arrives(disclosure("After a record that nobody can read."));
  }

  @Test
  @Order(3)
  void withTheBrokerDeadADisclosureIsOnTheDeskInUnderFiveSecondsAndNothingDoublesLater() {
    try (DeskStream desk = dsl.desk()) {
      suite.backing().kafka().kill();
      long start = System.nanoTime();
      Recorded concern = disclosure("While the broker was dead.");
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !desk.of(concern.concernId()).isEmpty());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

      suite.backing().kafka().start();
      await().atMost(SOON).until(this::nothingWaitsToBeSent);
      Recorded after = disclosure("After the broker came back.");
      await().atMost(SOON).until(() -> !desk.of(after.concernId()).isEmpty());
      once(concern);
      once(after);
      assertThat(desk.of(concern.concernId()).stream().map(item -> item.path("id").asText()))
          .containsOnly(concern.alertId());
    }
  }

  @Test
  @Order(4)
  void nobodyReceivesSoThatTheTrustIsToldAndWhenTheServiceIsBackTheAlertOpens() {
    safeguarding.kill();
    DemoPupil child = Children.next();
    Recorded concern =
        Recorded.by(teacher, Person.concern(child.id(), "weapon", "While the desk was down."));
    assertThat(concern.mails()).isEmpty();
    suite.clock(RunningSuite.CONCERN).advance(Duration.ofSeconds(31));
    await().atMost(Duration.ofSeconds(15)).until(() -> !concern.mails().isEmpty());
    Mail mail = concern.mails().getFirst();
    assertThat(mail.to()).containsExactly(CONTACT);
    assertThat(mail.subject() + mail.text())
        .contains(concern.reference())
        .doesNotContainIgnoringCase(child.familyName())
        .doesNotContain(child.upn())
        .doesNotContainIgnoringCase("weapon")
        .doesNotContainIgnoringCase("while the desk");
    safeguarding.start();
    arrives(concern);
  }

  @Test
  @Order(9)
  void theBrokersRecordsAreLostAfterItAcknowledgedThemAndTheReceiptLoopDeliversAgain() {
    safeguarding.kill();
    long before = broker.records(Topics.URGENT);
    Recorded concern = disclosure("Acknowledged by the broker, and then lost.");
    await().atMost(SOON).until(() -> broker.records(Topics.URGENT) > before);
    suite.backing().kafka().loseRecords();
    safeguarding.start();
    arrives(concern);
  }

  private Recorded disclosure(String narrative) {
    return Recorded.by(teacher, Person.concern(Children.next().id(), "weapon", narrative));
  }

  /** On the desk, with a receipt, once. */
  private void arrives(Recorded concern) {
    await().atMost(SOON).until(concern::isAlerted);
    await()
        .atMost(SOON)
        .until(() ->
            !teacher
                .get(RunningSuite.CONCERN, "/api/concerns/" + concern.concernId() + "/receipt")
                .json()
                .path("state")
                .asText()
                .equals("recorded"));
    once(concern);
  }

  private void once(Recorded concern) {
    assertThat(concern.listedFor(dsl)).hasSize(1);
    assertThat(concern.entries("opened")).isEqualTo(1);
    assertThat(concern.entries("repeated")).isZero();
    assertThat(concern.steps()).doesNotHaveDuplicates();
    assertThat(
            suite
                .rows(RunningSuite.SAFEGUARDING)
                .count("alert_content where alert_id = ?::uuid", concern.alertId()))
        .isEqualTo(1);
  }

  private boolean nothingWaitsToBeSent() {
    Rows rows = suite.rows(RunningSuite.CONCERN);
    return rows.count("outbox where sent_at is null") == 0
        && rows.count("urgent_outbox where received_at is null") == 0;
  }

  private long quarantined(String service, String topic) {
    List<JsonNode> kept = suite.as("operator").all(service, "/api/quarantine");
    return kept.stream().filter(entry -> entry.path("topic").asText().endsWith(topic)).count();
  }

  /** Mails about the urgent lane that say something could not be read. */
  private List<Mail> alarms() {
    return suite.backing().mails().stream()
        .filter(mail -> mail.text().contains("could not be read"))
        .toList();
  }
}
