package org.lantern.safeguarding.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Stream;

/** A school tries out its alarm. */
class DrillIT {
  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDrillGoesTheRealWayIsUnmistakableAndEndsWithItsAcknowledgement() throws Exception {
    long events = outgoing();
    try (Stream desk = Stream.open(server, "deputy", null)) {
      JsonNode drill = started("dsl", DemoSchool.A);
      String reference = drill.get("reference").asText();
      String id = drill.get("alertId").asText();
      assertThat(reference).startsWith("DRILL-");
      await()
          .untilAsserted(() ->
              assertThat(desk.of(reference))
                  .anySatisfy(item -> assertThat(item.get("drill").asBoolean()).isTrue()));
      assertThat(server.page("deputy", "/desk").body()).contains("DRILL", reference);
      assertThat(server.page("deputy", "/alerts/" + id).body())
          .contains("<strong>DRILL.</strong> This is an exercise")
          .contains("<title>DRILL: alert");
      assertThat(server.open("dsl-b")).doesNotContain(reference);
      await()
          .untilAsserted(() ->
              assertThat(SafeguardingServer.mails(reference))
                  .flatExtracting(Mail::to)
                  .contains(Events.email("dsl"), Events.email("deputy")));
      assertThat(SafeguardingServer.mails(reference))
          .allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("DRILL");
            assertThat(mail.text()).contains("DRILL");
          });

      clock.advance(Duration.ofMinutes(10).plusSeconds(1));
      await().until(() -> server.open("head").contains(reference));
      assertThat(server.acknowledge("deputy", id).statusCode()).isEqualTo(200);
      clock.advance(Duration.ofHours(30));
      JsonNode next = started("head", DemoSchool.A);
      clock.advance(Duration.ofMinutes(10).plusSeconds(1));
      await().until(() -> server.open("head").contains(next.get("reference").asText()));
      JsonNode over = server.json("dsl", "/api/alerts/" + id);
      assertThat(over.get("state").asText()).isEqualTo("acknowledged");
      assertThat(over.get("actBy").isNull()).isTrue();
    }
    assertThat(outgoing()).as("nobody else is told of a drill").isEqualTo(events);
  }

  @Test
  void oneDrillOfASchoolRunsAtATime() {
    JsonNode first = started("dsl", DemoSchool.A);
    assertThat(start("deputy", DemoSchool.A).statusCode()).isEqualTo(409);
    started("dsl-b", DemoSchool.B);
    assertThat(server.json("dsl", "/api/drills").get("items")).hasSize(1);
    assertThat(server.acknowledge("dsl", first.get("alertId").asText()).statusCode())
        .isEqualTo(200);
    started("deputy", DemoSchool.A);
    assertThat(server.json("operator", "/api/drills").get("items")).hasSize(3);
  }

  @Test
  void whoStartsADrillSeesWhatCameOfItAndNoAlert() {
    JsonNode drill = started("operator", DemoSchool.A);
    String path = "/api/alerts/" + drill.get("alertId").asText();
    assertThat(server.get("operator", path).statusCode()).isEqualTo(403);
    assertThat(server.get("head", path).statusCode()).as("before their step").isEqualTo(404);
    server.acknowledge("dsl", drill.get("alertId").asText());
    for (String login : List.of("operator", "head", "trust-lead")) {
      JsonNode seen = server.json(login, "/api/drills").get("items").get(0);
      assertThat(seen.get("acknowledgedBy").asText())
          .as(login)
          .isEqualTo(Events.staff("dsl").toString());
    }
    assertThat(server.page("trust-lead", "/drills").body())
        .contains(drill.get("reference").asText(), "Family-" + Events.staff("dsl"));
  }

  @Test
  void nobodyStartsADrillOfASchoolThatIsNotTheirs() {
    assertThat(start("dsl", DemoSchool.B).statusCode()).isEqualTo(422);
    assertThat(start("head", DemoSchool.B).statusCode()).isEqualTo(422);
    assertThat(server.post("dsl", "/api/drills", "{}").statusCode()).isEqualTo(422);
    for (String login : List.of("teacher", "pastoral", "senco", "analyst")) {
      assertThat(start(login, DemoSchool.A).statusCode()).as(login).isEqualTo(403);
      assertThat(server.get(login, "/api/drills").statusCode()).as(login).isEqualTo(403);
      assertThat(server.page(login, "/drills").statusCode()).as(login).isEqualTo(403);
    }
    HttpResponse<String> page = server.form("dsl", "/drills", "schoolId", "");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Choose one of your schools.", "error-summary");
    assertThat(server.json("operator", "/api/drills").get("items")).isEmpty();
    assertThat(server.form("dsl", "/drills", "schoolId", DemoSchool.A.id().toString()).statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> start(String login, DemoSchool school) {
    return server.post(login, "/api/drills", "{\"schoolId\": \"" + school.id() + "\"}");
  }

  private JsonNode started(String login, DemoSchool school) {
    HttpResponse<String> answer = start(login, school);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return SafeguardingServer.parse(answer.body());
  }

  private long outgoing() {
    return server
        .context()
        .getBean(Transactions.class)
        .background(
            tx -> tx.list("select count(*) as n from outbox", row -> row.number("n")).getFirst());
  }
}
