package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.process.ServiceProcess;
import org.lantern.devkit.trust.DemoPupil;

/**
 * Nobody acknowledges: somebody else is told, and again, for as long as nobody does. Between the
 * steps the service is killed; the time is its database's, which the journey moves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationJourneyIT {
  private static final Duration A_STEP = Duration.ofMinutes(10).plusSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningSuite suite = RunningSuite.shared();
  private final ServiceProcess safeguarding = suite.service(RunningSuite.SAFEGUARDING);
  private final Person dsl = suite.as("dsl");
  private final Person head = suite.as("head");
  private final Person trustLead = suite.as("trust-lead");
  private final DemoPupil child = Children.next();
  private final Recorded disclosure =
      Recorded.by(
          suite.as("teacher"),
          Person.concern(child.id(), "weapon", "A knife in the bag, she said."));

  @Test
  @Order(1)
  void theLeadsAndDeputiesOfTheSchoolAreToldFirstAndNobodyElseMayRead() {
    awaitSteps("1.1");
    awaitTold(1, 1, Colleagues.addresses("dsl", "deputy-dsl"));
    assertThat(disclosure.openedBy(dsl).status()).isEqualTo(200);
    assertThat(disclosure.openedBy(suite.as("deputy")).status()).isEqualTo(200);
    assertThat(disclosure.openedBy(head).status()).isEqualTo(404);
    assertThat(disclosure.openedBy(trustLead).status()).isEqualTo(404);
    assertThat(disclosure.listedFor(head)).isEmpty();
    assertThat(disclosure.listedFor(trustLead)).isEmpty();
  }

  @Test
  @Order(2)
  void thenTheHeadteacherIsToldAndReadsIt() {
    suite.clock().advance(A_STEP);
    awaitSteps("1.1", "1.2");
    awaitTold(1, 2, Colleagues.addresses("head"));
    assertThat(disclosure.openedBy(head).status()).isEqualTo(200);
    assertThat(disclosure.listedFor(head)).hasSize(1);
    assertThat(disclosure.openedBy(trustLead).status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void aStepThatFellDueWhileTheServiceWasDeadIsTakenWhenItIsBack() {
    safeguarding.kill();
    suite.clock().advance(A_STEP);
    safeguarding.start();
    awaitSteps("1.1", "1.2", "1.3");
    awaitTold(1, 3, Set.of("trust-lead@trust.example"));
    assertThat(disclosure.openedBy(trustLead).status()).isEqualTo(200);
    assertThat(disclosure.openedBy(trustLead).json().path("narrative").asText()).contains("knife");
  }

  @Test
  @Order(4)
  void theTrustLeadReadsThatOneAlertAlone() {
    Recorded other =
        Recorded.by(
            suite.as("teacher"),
            Person.concern(Children.next().id(), "weapon", "A catapult in the yard."));
    await().atMost(SOON).until(other::isAlerted);
    assertThat(other.openedBy(trustLead).status()).isEqualTo(404);
    assertThat(other.openedBy(head).status()).isEqualTo(404);
    assertThat(other.acknowledgedBy(dsl).status()).isEqualTo(200);
  }

  @Test
  @Order(5)
  void atLastTheContactThatTheTrustConfiguredIsTold() {
    suite.clock().advance(A_STEP);
    awaitSteps("1.1", "1.2", "1.3", "1.4");
    awaitTold(1, 4, Set.of("safeguarding@trust.example"));
  }

  /** Killed as soon as the step stands, before or while its mails leave. */
  @Test
  @Order(6)
  void itStartsAgainFromTheFirstThoughTheServiceIsKilledInTheMiddleOfTheStep() {
    suite.clock().advance(A_STEP);
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> disclosure.steps().size() == 5);
    safeguarding.kill();
    safeguarding.start();
    awaitSteps("1.1", "1.2", "1.3", "1.4", "2.1");
    awaitTold(2, 1, Colleagues.addresses("dsl", "deputy-dsl"));
  }

  @Test
  @Order(7)
  void aLateAcknowledgementStopsIt() {
    suite.clock().advance(A_STEP);
    awaitSteps("1.1", "1.2", "1.3", "1.4", "2.1", "2.2");
    awaitTold(2, 2, Colleagues.addresses("head"));
    assertThat(disclosure.acknowledgedBy(dsl).status()).isEqualTo(200);
    Recorded witness =
        Recorded.by(
            suite.as("teacher"),
            Person.concern(Children.next().id(), "weapon", "Nothing: a witness."));
    await().atMost(SOON).until(witness::isAlerted);
    for (int step = 2; step <= 4; step++) {
      int expected = step;
      suite.clock().advance(A_STEP);
      await().atMost(SOON).until(() -> witness.steps().size() == expected);
    }
    assertThat(disclosure.steps()).containsExactly("1.1", "1.2", "1.3", "1.4", "2.1", "2.2");
    assertThat(witness.acknowledgedBy(dsl).status()).isEqualTo(200);
  }

  @Test
  @Order(8)
  void noMailCarriesANameAndARepeatHasTheSameMessageId() {
    List<Mail> mails = disclosure.mails();
    assertThat(mails).isNotEmpty();
    for (Mail mail : mails) {
      assertThat(mail.subject() + mail.headers() + mail.text())
          .doesNotContainIgnoringCase(child.familyName())
          .doesNotContain(child.upn())
          .doesNotContainIgnoringCase("knife")
          .doesNotContainIgnoringCase("weapon");
    }
    long notices =
        2 * (Colleagues.addresses("dsl", "deputy-dsl").size() + Colleagues.addresses("head").size())
            + 2; // the trust's lead and its contact
    assertThat(mails.stream().map(Mail::messageId).distinct()).hasSize((int) notices);
  }

  private void awaitSteps(String... steps) {
    await().atMost(SOON).untilAsserted(() -> assertThat(disclosure.steps()).containsExactly(steps));
  }

  /** By the history that the lead reads, each notice of a step was a mail to the right person. */
  private void awaitTold(int round, int step, Set<String> addresses) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(addressed(round, step)).isEqualTo(addresses));
  }

  private Set<String> addressed(int round, int step) {
    JsonNode history = disclosure.openedBy(dsl).json().path("history");
    Set<String> messageIds =
        StreamSupport.stream(history.spliterator(), false)
            .filter(entry -> entry.path("kind").asText().equals("notice-sent"))
            .filter(entry -> entry.path("round").asInt() == round)
            .filter(entry -> entry.path("step").asInt() == step)
            .map(entry -> entry.path("messageId").asText())
            .collect(Collectors.toSet());
    return disclosure.mails().stream()
        .filter(mail -> messageIds.contains(mail.messageId()))
        .flatMap(mail -> mail.to().stream())
        .collect(Collectors.toSet());
  }
}
