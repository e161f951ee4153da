package org.lantern.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** Nobody acknowledges: who is told, and who may read, as the time of the database moves. */
class EscalationIT {
  private static final Duration STEP = Duration.ofMinutes(10);

  private SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @BeforeEach
  void realTime() {
    clock.reset();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void allStepsInOrderThenAgainOverRestartsAndALateAcknowledgementStopsIt() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    awaitPosition(told, 1, 1);
    assertThat(server.get("head", "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);

    clock.advance(STEP.minusSeconds(30));
    assertThat(positions(told)).containsExactly("1.1");
    clock.advance(Duration.ofSeconds(31));
    awaitPosition(told, 1, 2);
    assertThat(server.open("head")).contains(told.reference());
    assertThat(server.get("trust-lead", "/api/alerts/" + told.alertId()).statusCode())
        .isEqualTo(404);

    server.close();
    clock.advance(STEP.plusSeconds(1));
    server = SafeguardingServer.start(server.suite(), Map.of());
    awaitPosition(told, 1, 3);
    assertThat(server.get("trust-lead", "/api/alerts/" + told.alertId()).statusCode())
        .isEqualTo(200);

    try (SafeguardingServer second = server.another("safeguarding-service-2")) {
      clock.advance(STEP.plusSeconds(1));
      awaitPosition(told, 1, 4);
      clock.advance(STEP.plusSeconds(1));
      awaitPosition(told, 2, 1);
      clock.advance(STEP.plusSeconds(1));
      awaitPosition(told, 2, 2);
      assertThat(second.open("dsl")).contains(told.reference());
    }
    assertThat(positions(told)).containsExactly("1.1", "1.2", "1.3", "1.4", "2.1", "2.2");
    awaitMails(
        told,
        "1.1." + Events.staff("dsl"),
        "1.1." + Events.staff("deputy"),
        "1.2." + Events.staff("head"),
        "1.3." + Events.staff("trust-lead"),
        "1.4.trust-contact",
        "2.1." + Events.staff("dsl"),
        "2.1." + Events.staff("deputy"),
        "2.2." + Events.staff("head"));

    assertThat(server.acknowledge("head", told.alertId()).statusCode()).isEqualTo(200);
    assertThat(server.act("head", told.alertId()).statusCode()).isEqualTo(201);
    clock.advance(Duration.ofHours(5));
    Told marker = Told.at(DemoSchool.A);
    server.events().raise(marker);
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(marker, 1, 2);
    assertThat(positions(told)).containsExactly("1.1", "1.2", "1.3", "1.4", "2.1", "2.2");
    assertThat(audited("alert-escalated", told)).containsExactly("2", "3", "4", "1", "2");
    assertThat(audited("alert-access-granted", told)).containsExactly("2", "3", "2");
  }

  @Test
  void afterADayWithoutAnybodyLookingOnlyOneStepIsTakenAtATime() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    awaitPosition(told, 1, 1);
    clock.advance(Duration.ofDays(1));
    awaitPosition(told, 1, 2);
    Told marker = Told.at(DemoSchool.A);
    server.events().raise(marker);
    awaitPosition(marker, 1, 1);
    assertThat(positions(told)).containsExactly("1.1", "1.2");
  }

  @Test
  void aStepWithNobodyToTellIsPassedAtOnceAndStandsInTheHistory() {
    Told told = Told.at(DemoSchool.ALL.get(5));
    server.events().raise(told);
    awaitPosition(told, 1, 3, "trust-lead");
    List<String> steps = new ArrayList<>();
    for (JsonNode entry :
        server.json("trust-lead", "/api/alerts/" + told.alertId()).get("history")) {
      if (entry.get("kind").asText().startsWith("step-")) {
        steps.add(entry.get("kind").asText() + " " + entry.get("step").asInt());
      }
    }
    assertThat(steps).containsExactly("step-skipped 1", "step-skipped 2", "step-taken 3");
    assertThat(server.page("trust-lead", "/alerts/" + told.alertId()).body())
        .contains("Nobody at this step", "nobody is known here");
  }

  @Test
  void theSafeguardingLeadWhoIsTheSubjectLearnsNothingAndTheHeadIsTold() {
    Told told = Told.at(DemoSchool.A).about(Events.staff("dsl"), "head");
    server.events().raise(told);
    awaitMails(told, "1.1." + Events.staff("head"));
    assertThat(server.open("head")).contains(told.reference());
    for (String login : List.of("dsl", "deputy", "trust-lead")) {
      assertThat(server.open(login)).doesNotContain(told.reference());
      assertThat(server.get(login, "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
      assertThat(server.acknowledge(login, told.alertId()).statusCode()).isEqualTo(404);
      assertThat(server.get(login, "/desk").body()).doesNotContain(told.reference());
    }
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(told, 1, 2, "head");
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(told, 2, 1, "head");
    assertThat(SafeguardingServer.mails(told.reference()))
        .flatExtracting(Mail::to)
        .doesNotContain(Events.email("dsl"), Events.email("deputy"));
  }

  @Test
  void aDeputyWhoIsTheSubjectLearnsNothingEvenWhereTheLeadIsToldOfAChild() {
    Told told = Told.at(DemoSchool.A).keptFrom(Events.staff("deputy"));
    server.events().raise(told);
    assertThat(server.open("dsl")).contains(told.reference());
    assertThat(server.open("deputy")).doesNotContain(told.reference());
    assertThat(server.get("deputy", "/api/alerts/" + told.alertId()).statusCode()).isEqualTo(404);
    awaitMails(told, "1.1." + Events.staff("dsl"));
    for (int step = 2; step <= 4; step++) {
      clock.advance(STEP.plusSeconds(1));
      awaitPosition(told, 1, step);
    }
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(told, 2, 1);
    assertThat(SafeguardingServer.mails(told.reference()))
        .flatExtracting(Mail::to)
        .doesNotContain(Events.email("deputy"));
  }

  @Test
  void anAllegationAboutAHeadGoesToTheTrustAndItsContactAlone() {
    Told told = Told.at(DemoSchool.A).about(Events.staff("head"), "trust");
    server.events().raise(told);
    awaitMails(told, "1.1." + Events.staff("trust-lead"), "1.1.allegation-contact");
    assertThat(server.open("trust-lead")).contains(told.reference());
    for (String login : List.of("dsl", "deputy", "head")) {
      assertThat(server.open(login)).doesNotContain(told.reference());
    }
    assertThat(SafeguardingServer.mails(told.reference()))
        .flatExtracting(Mail::to)
        .contains("chair@trust.example");
  }

  @Test
  void anAlertThatCannotBeReadKeepsNoOtherFromEscalating() {
    Told broken = Told.at(DemoSchool.A);
    Told told = Told.at(DemoSchool.A);
    server.events().raise(broken);
    server.events().raise(told);
    change("update alert set policy = '{}' where id = ?", broken);
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(told, 1, 2);
  }

  @Test
  void anAudienceThatANewerVersionKnowsIsTheTrustsLead() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    awaitPosition(told, 1, 1);
    change(
        "update alert set policy = jsonb_set(policy, '{inSchool,1,who}', '\"governors\"') where id = ?",
        told);
    clock.advance(STEP.plusSeconds(1));
    awaitPosition(told, 1, 2);
    awaitMails(
        told,
        "1.1." + Events.staff("dsl"),
        "1.1." + Events.staff("deputy"),
        "1.2." + Events.staff("trust-lead"));
  }

  /** The steps of which this stands in the audit. */
  private List<String> audited(String action, Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select detail ->> 'step' as step from audit_entry"
                    + " where action = ? and subject_id = ? order by at, id",
                row -> row.text("step"),
                action,
                told.alertId()));
  }

  private void change(String sql, Told told) {
    server
        .context()
        .getBean(Transactions.class)
        .background(tx -> tx.add(sql, told.alertId()).run());
  }

  private void awaitPosition(Told told, int round, int step) {
    awaitPosition(told, round, step, "dsl");
  }

  private void awaitPosition(Told told, int round, int step, String login) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(positions(told, login)).last().isEqualTo(round + "." + step));
  }

  private List<String> positions(Told told) {
    return positions(told, "dsl");
  }

  /** The steps that were taken, in order. */
  private List<String> positions(Told told, String login) {
    List<String> positions = new ArrayList<>();
    for (JsonNode entry : server.json(login, "/api/alerts/" + told.alertId()).get("history")) {
      if (entry.get("kind").asText().equals("step-taken")) {
        positions.add(entry.get("round").asInt() + "." + entry.get("step").asInt());
      }
    }
    return positions;
  }

  /** All of these mails have come, and no other. */
  private static void awaitMails(Told told, String... ids) {
    Set<String> wanted = new TreeSet<>();
    for (String id : ids) {
      wanted.add("<" + told.alertId() + "." + id + "@trust.example>");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    new TreeSet<>(
                        SafeguardingServer.mails(told.reference()).stream()
                            .map(Mail::messageId)
                            .toList()))
                .isEqualTo(wanted));
  }
}
