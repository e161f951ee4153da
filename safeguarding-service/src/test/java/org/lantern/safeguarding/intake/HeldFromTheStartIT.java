package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.messaging.EventIntake;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Faults;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** A safeguarding lead logs a concern and acts on it: the alert is theirs from the start. */
class HeldFromTheStartIT {
  private static final UUID DSL = Events.staff("dsl");
  private static final Duration STEP = Duration.ofMinutes(10);

  /** More rows than an alert that is taken on writes, whichever of them it is killed at. */
  private static final int WRITES = 10;

  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itOpensAcknowledgedAndTheDeputyIsToldWithoutAName() {
    Told told = Told.at(DemoSchool.A).takenOnBy(DSL);
    server.events().raise(told);
    JsonNode alert = alert(told);
    assertThat(alert.get("state").asText()).isEqualTo("acknowledged");
    assertThat(alert.get("acknowledgedBy").asText()).isEqualTo(DSL.toString());
    assertThat(alert.get("holder").asText()).isEqualTo(DSL.toString());
    assertThat(alert.get("nextStepAt").isNull()).isTrue();
    assertThat(alert.get("actBy").isNull()).isFalse();
    assertThat(alert.get("history").findValuesAsText("kind"))
        .startsWith("opened", "step-taken", "acknowledged");
    assertThat(sent(told, DisclosureReceived.TYPE)).isEqualTo(1);
    assertThat(sent(told, AlertAcknowledged.TYPE)).isEqualTo(1);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactly(Events.email("deputy")));
    Mail mail = SafeguardingServer.mails(told.reference()).getFirst();
    assertThat(mail.text())
        .contains("A colleague who logged this alert", told.reference(), DemoSchool.A.name())
        .contains("/alerts/" + told.alertId());
    assertThat(mail.subject() + mail.text() + mail.headers())
        .doesNotContain("Family-", "Whitlow", Events.PUPIL, DSL.toString(), "waits for somebody");

    String page = server.page("deputy", "/alerts/" + told.alertId()).body();
    assertThat(page).containsPattern("while logging it · by [^<]*Family-" + DSL);
    assertThat(server.page("deputy", "/desk").body()).contains(told.reference());
    assertThat(server.open("deputy")).doesNotContain(told.reference());
  }

  @Test
  void itGoesNoFurtherWhileTheyHaveItAndIsToldToAllAgainIfNothingIsDone() {
    Told told = Told.at(DemoSchool.A).takenOnBy(DSL);
    Told marker = Told.at(DemoSchool.A);
    server.events().raise(told);
    server.events().raise(marker);
    for (int step = 2; step <= 4; step++) {
      int taken = step;
      clock.advance(STEP.plusSeconds(1));
      await().atMost(Duration.ofSeconds(20)).until(() -> steps(marker).size() == taken);
    }
    assertThat(steps(told)).containsExactly("1.1");
    clock.advance(Duration.ofMinutes(30));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(steps(told)).containsExactly("1.1", "2.1"));
    assertThat(alert(told).get("state").asText()).isEqualTo("open");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrder(
                    Events.email("deputy"), Events.email("deputy"), Events.email("dsl")));
  }

  @Test
  void whoeverMayNotHaveItLeavesItOpenAndEverybodyIsToldAsEver() {
    UUID leads = Events.staff("dsl");
    for (Told told :
        List.of(
            Told.at(DemoSchool.A).takenOnBy(Events.staff("teacher")),
            Told.at(DemoSchool.A).takenOnBy(Events.staff("head")),
            Told.at(DemoSchool.A).takenOnBy(Events.staff("dsl-b")),
            Told.at(DemoSchool.A).takenOnBy(new UUID(0, 0)),
            Told.at(DemoSchool.A).takenOnBy(leads).keptFrom(leads),
            Told.at(DemoSchool.A).takenOnBy(leads).about(Events.staff("teacher"), "head"),
            Told.at(DemoSchool.A).takenOnBy(leads).unreadable())) {
      server.events().raise(told);
      assertThat(isOpenWithANextStep(told)).as("%s", told).isTrue();
      assertThat(sent(told, AlertAcknowledged.TYPE)).isZero();
    }
  }

  @Test
  void aLeadOfTheOtherSchoolOfTheChildMayHaveItToo() {
    Told told = Told.at(DemoSchool.A, DemoSchool.B).takenOnBy(Events.staff("dsl-b"));
    server.events().raise(told);
    assertThat(alert(told).get("holder").asText()).isEqualTo(Events.staff("dsl-b").toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrder(Events.email("dsl"), Events.email("deputy")));
  }

  @Test
  void whereTheHolderIsOnCallAloneTheOthersAreToldByMail() {
    new Arranged(server)
        .set(
            "dsl",
            Arranged.rotaOf(DemoSchool.A.id()),
            "{\"turns\": [{\"who\": \"%s\", \"day\": \"saturday\", \"starts\": \"08:00\","
                    .formatted(DSL)
                + " \"ends\": \"20:00\"}]}");
    Instant now =
        transactions()
            .background(tx -> tx.list("select lantern_now() as now", row -> row.instant("now")))
            .getFirst();
    clock.advance(Duration.between(now, england("2027-01-09T12:00"))); // a Saturday
    Told told = Told.at(DemoSchool.A).takenOnBy(DSL);
    server.events().raise(told);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(SafeguardingServer.mails(told.reference()))
                .flatExtracting(Mail::to)
                .containsExactly(Events.email("deputy")));
  }

  @Test
  void whatStandsIsAcknowledgedByNoEventHoweverTheyComeAndOnceWhereItOpens() {
    Told waits = Told.at(DemoSchool.A);
    server.events().raise(waits);
    server.events().raise(waits.takenOnBy(DSL));
    assertThat(isOpenWithANextStep(waits)).isTrue();

    Told held = Told.at(DemoSchool.A).takenOnBy(DSL);
    UUID eventId = UUID.randomUUID();
    DisclosureRaised raised = server.events().raised(held, eventId);
    for (int times = 0; times < 3; times++) {
      server.events().accept(eventId, Topics.URGENT, DisclosureRaised.TYPE, raised);
    }
    server.events().raise(held);
    assertThat(kinds(held)).filteredOn("acknowledged"::equals).hasSize(1);
    assertThat(sent(held, AlertAcknowledged.TYPE)).isEqualTo(1);
    assertThat(alert(held).get("state").asText()).isEqualTo("acknowledged");

    // What was taken on was something less: raised, it waits for a person anew.
    Told review = Told.at(DemoSchool.A).takenOnBy(DSL);
    server.events().record(review);
    assertThat(alert(review).get("state").asText()).isEqualTo("acknowledged");
    server.events().raise(review);
    server.events().record(review);
    assertThat(isOpenWithANextStep(review)).isTrue();
  }

  @Test
  void killedAtAnyWriteItComesWholeOrNotAtAllAndOnceInTheEnd() {
    Faults faults = Faults.of(server.database());
    for (int write = 1; write <= WRITES; write++) {
      Told told = Told.at(DemoSchool.A).takenOnBy(DSL);
      UUID eventId = UUID.randomUUID();
      DisclosureRaised raised = server.events().raised(told, eventId);
      faults.killAt(write);
      boolean died = dies(told, eventId, raised);
      faults.none();
      assertThat(rows(told)).as("killed at %d", write).isEqualTo(died ? 0 : 1);
      EventIntake.Outcome again =
          server.events().accept(eventId, Topics.URGENT, DisclosureRaised.TYPE, raised);
      assertThat(again).isNotInstanceOf(EventIntake.Outcome.Quarantined.class);
      assertThat(alert(told).get("holder").asText()).isEqualTo(DSL.toString());
      assertThat(kinds(told)).filteredOn("acknowledged"::equals).hasSize(1);
      assertThat(sent(told, AlertAcknowledged.TYPE)).isEqualTo(1);
    }
  }

  private boolean dies(Told told, UUID eventId, DisclosureRaised raised) {
    try {
      server.events().accept(eventId, Topics.URGENT, DisclosureRaised.TYPE, raised);
      return rows(told) == 0;
    } catch (RuntimeException killed) {
      return true;
    }
  }

  private JsonNode alert(Told told) {
    return server.json("deputy", "/api/alerts/" + told.alertId());
  }

  private List<String> kinds(Told told) {
    return alert(told).get("history").findValuesAsText("kind");
  }

  private List<String> steps(Told told) {
    return transactions()
        .background(tx ->
            tx.list(
                "select round || '.' || step as position from alert_history"
                    + " where alert_id = ? and kind = 'step-taken' order by id",
                row -> row.text("position"),
                told.alertId()));
  }

  private boolean isOpenWithANextStep(Told told) {
    return count(
            "select count(*) as n from alert where id = ? and state = 'open'"
                + " and next_step_at is not null and holder is null",
            told.alertId())
        == 1;
  }

  private long rows(Told told) {
    return count("select count(*) as n from alert where id = ?", told.alertId());
  }

  private long sent(Told told, String type) {
    return count(
        "select count(*) as n from outbox where type = ? and key = ?", type, told.concernId());
  }

  private long count(String sql, Object... parameters) {
    return transactions()
        .background(tx -> tx.list(sql, row -> row.number("n"), parameters).getFirst());
  }

  private Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }
}
