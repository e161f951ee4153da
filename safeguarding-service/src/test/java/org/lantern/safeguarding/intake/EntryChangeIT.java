package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernCorrected;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.Topics;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;
import org.lantern.safeguarding.testing.Told;

/** What an alert says of its entry, once that was corrected or taken off the wrong child. */
class EntryChangeIT {
  private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123456Z");

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aCorrectionStandsInTheHistoryWithItsTimeAndEveryDeskIsToldOfIt() throws Exception {
    Told told = Told.at(DemoSchool.A);
    try (Stream desk = Stream.open(server, "deputy", null)) {
      server.events().raise(told);
      await().atMost(Duration.ofSeconds(20)).until(() -> !desk.of(told.reference()).isEmpty());
      JsonNode before = read(told);
      correct(told, UUID.randomUUID());
      JsonNode after = read(told);
      assertThat(noted(after, "corrected")).containsExactly(AT.toString());
      assertThat(after.get("version").asLong()).isGreaterThan(before.get("version").asLong());
      assertThat(after.get("state").asText()).isEqualTo("open");
      assertThat(after.get("nextStepAt")).isEqualTo(before.get("nextStepAt"));
      assertThat(after.get("narrative")).isEqualTo(before.get("narrative"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              desk.of(told.reference()).getLast().get("version").asLong()
                  >= after.get("version").asLong());
      assertThat(audited(told, "alert-corrected")).isOne();
    }
  }

  @Test
  void thePageSaysSoAndLinksToTheEntryForThoseWhoReadIt() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    correct(told, UUID.randomUUID());
    String entry = server.suite().url("concern-service") + "/concerns/" + told.concernId() + "\"";
    assertThat(page("dsl", told)).contains("A correction was added to the entry", entry);
    withdraw(told, "urgent");
    assertThat(page("dsl", told))
        .contains("The entry was on the wrong child and was withdrawn")
        .doesNotContain(entry);
  }

  @Test
  void theSameEventTwiceIsNotedOnce() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    UUID eventId = UUID.randomUUID();
    correct(told, eventId);
    long version = read(told).get("version").asLong();
    correct(told, eventId);
    assertThat(noted(read(told), "corrected")).hasSize(1);
    assertThat(read(told).get("version").asLong()).isEqualTo(version);
  }

  @Test
  void whatComesBeforeItsAlertIsNotedOnceThatIsThere() {
    Told told = Told.at(DemoSchool.A);
    correct(told, UUID.randomUUID());
    withdraw(told, "urgent");
    assertThat(waiting(told)).isEqualTo(2);
    server.events().raise(told);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(noted(read(told), "corrected")).hasSize(1);
          assertThat(noted(read(told), "entry-withdrawn")).hasSize(1);
        });
    assertThat(waiting(told)).isZero();
  }

  @Test
  void anAcknowledgedAlertIsNotOpenedAgain() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    server.acknowledge("dsl", told.alertId());
    JsonNode before = read(told);
    correct(told, UUID.randomUUID());
    withdraw(told, "urgent");
    JsonNode after = read(told);
    assertThat(after.get("state").asText()).isEqualTo("acknowledged");
    assertThat(after.get("acknowledgedAt")).isEqualTo(before.get("acknowledgedAt"));
    assertThat(noted(after, "corrected")).hasSize(1);
    assertThat(after.get("version").asLong()).isGreaterThan(before.get("version").asLong());
    assertThat(server.open("dsl")).doesNotContain(told.reference());
  }

  @Test
  void anAlertAboutTheWrongChildStaysUntilAPersonTakesItOn() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    JsonNode before = read(told);
    withdraw(told, "urgent");
    JsonNode after = read(told);
    assertThat(noted(after, "entry-withdrawn")).containsExactly(AT.toString());
    assertThat(after.get("state").asText()).isEqualTo("open");
    assertThat(after.get("nextStepAt")).isEqualTo(before.get("nextStepAt"));
    assertThat(server.open("dsl")).contains(told.reference());
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
    assertThat(server.open("dsl")).doesNotContain(told.reference());
  }

  @Test
  void anOrdinaryEntryOnTheWrongChildIsNobodysBusinessHere() {
    Told told = Told.at(DemoSchool.A);
    withdraw(told, "normal");
    assertThat(waiting(told)).isZero();
  }

  private static void correct(Told told, UUID eventId) {
    server
        .events()
        .accept(
            eventId,
            Topics.CONCERN,
            ConcernCorrected.TYPE,
            new ConcernCorrected(told.concernId(), told.pupilId(), told.schools(), "urgent", AT));
  }

  private static void withdraw(Told told, String level) {
    server
        .events()
        .accept(
            UUID.randomUUID(),
            Topics.CONCERN,
            ConcernWithdrawn.TYPE,
            new ConcernWithdrawn(told.concernId(), told.pupilId(), told.schools(), level, AT));
  }

  private static JsonNode read(Told told) {
    return server.json("dsl", "/api/alerts/" + told.alertId());
  }

  private static List<String> noted(JsonNode alert, String kind) {
    return alert
        .get("history")
        .valueStream()
        .filter(entry -> entry.get("kind").asText().equals(kind))
        .map(entry -> entry.get("at").asText())
        .toList();
  }

  private static String page(String login, Told told) {
    return server
        .send(
            server
                .request("/alerts/" + told.alertId())
                .header("Authorization", "Bearer " + SafeguardingServer.token(login))
                .header("Accept", "text/html")
                .GET())
        .body();
  }

  private static long waiting(Told told) {
    return number("select count(*) as n from entry_change where concern_id = ?", told.concernId());
  }

  private static long audited(Told told, String action) {
    return number(
        "select count(*) as n from audit_entry where subject_id = ? and action = '" + action + "'",
        told.alertId());
  }

  private static long number(String query, UUID id) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx -> tx.list(query, row -> row.number("n"), id).getFirst());
  }
}
