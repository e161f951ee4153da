package org.lantern.safeguarding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** A policy is set, holds for what opens afterwards, and ends with the trust's contact. */
class PolicyIT {
  private static final UUID A = DemoSchool.A.id();
  private static final String QUICK =
      """
      {"inSchool": [{"who": "headteacher", "by": ["sms"], "minutes": 3}],
       "outOfHours": [{"who": "on-duty", "minutes": 4}], "untouchedMinutes": 20}
      """;

  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final Arranged plans = new Arranged(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aChangeHoldsForAlertsThatOpenAfterwardsAndLeavesOpenOnesAlone() {
    Told before = Told.at(DemoSchool.A);
    server.events().raise(before);
    JsonNode taken = policyOf(before);
    plans.set("dsl", Arranged.policyOf(A), QUICK);
    assertThat(policyOf(before)).isEqualTo(taken);
    Told after = Told.at(DemoSchool.A);
    server.events().raise(after);
    assertThat(policyOf(after).get("inSchool").findValuesAsText("who"))
        .containsExactly("headteacher", "catch-all");
    assertThat(policyOf(after).get("inSchool").get(0).get("waitMs").asInt()).isEqualTo(180_000);
    assertThat(policyOf(after).get("untouchedAfterMs").asInt()).isEqualTo(1_200_000);
    // Another school has another plan.
    Told elsewhere = Told.at(DemoSchool.B);
    server.events().raise(elsewhere);
    assertThat(policyOf(elsewhere)).isEqualTo(taken);
  }

  @Test
  void whoTakesAnAlertOnHasTheTimeOfItsPolicyToActIn() {
    plans.set("dsl", Arranged.policyOf(A), QUICK);
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
    List<Duration> left =
        server
            .context()
            .getBean(Transactions.class)
            .background(tx ->
                tx.list(
                    "select acknowledged_at, act_by from alert where id = ?",
                    row -> Duration.between(row.instant("acknowledged_at"), row.instant("act_by")),
                    told.alertId()));
    assertThat(left).containsExactly(Duration.ofMinutes(20));
  }

  @Test
  void theContactStandsAtTheEndOfBothListsAndMailAtEveryStep() {
    plans.set("dsl", Arranged.policyOf(A), QUICK);
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    for (String chain : List.of("inSchool", "outOfHours")) {
      JsonNode steps = policyOf(told).get(chain);
      assertThat(steps.get(steps.size() - 1).get("who").asText()).isEqualTo("catch-all");
      steps.forEach(step -> assertThat(step.get("by").toString()).contains("email"));
    }
    for (String without :
        List.of(
            "{\"inSchool\": [{\"who\": \"catch-all\", \"minutes\": 5}],"
                + " \"outOfHours\": [{\"who\": \"on-duty\", \"minutes\": 5}]}",
            "{\"inSchool\": [], \"outOfHours\": []}",
            "{}")) {
      HttpResponse<String> refused = plans.put("dsl", Arranged.policyOf(A), without);
      assertThat(refused.statusCode()).as(without).isEqualTo(422);
      assertThat(refused.body()).contains("inSchool[0].who");
    }
    assertThat(server.get("dsl", "/settings/policy").body())
        .contains("It cannot be taken out")
        .doesNotContain("value=\"catch-all\"");
  }

  @Test
  void thePolicyThatNobodySetEndsWithTheContactTooAndAnAllegationKeepsItsWay() {
    String usual = server.get("dsl", "/settings/policy").body();
    assertThat(stepsWhileOpen(usual))
        .containsSubsequence("trust safeguarding lead, 10 minutes", "contact, 10 minutes");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    assertThat(policyOf(told).get("inSchool").findValuesAsText("who"))
        .containsExactly("safeguarding-leads", "headteacher", "trust-lead", "catch-all");
    assertThat(policyOf(told).get("outOfHours").findValuesAsText("who"))
        .containsExactly("on-duty", "trust-on-duty", "catch-all");
    Told allegation = Told.at(DemoSchool.A).about(UUID.randomUUID(), "head");
    server.events().raise(allegation);
    assertThat(policyOf(allegation).get("inSchool").findValuesAsText("who"))
        .containsExactly("headteacher", "trust-lead");

    plans.set("dsl", Arranged.policyOf(A), QUICK);
    String own = server.get("dsl", "/settings/policy").body();
    assertThat(stepsWhileOpen(own)).contains("headteacher, 3 minutes", "contact, 3 minutes");
  }

  @Test
  void theAnswerSaysWhoEndsBothListsAndMayBeSentBackAsItIs() {
    plans.set("dsl", Arranged.policyOf(A), QUICK);
    JsonNode policy = server.json("dsl", Arranged.policyOf(A));
    assertThat(policy.get("inSchool").findValuesAsText("who")).containsExactly("headteacher");
    assertThat(policy.get("lastInSchool").get("who").asText()).isEqualTo("catch-all");
    assertThat(policy.get("lastInSchool").get("minutes").asInt()).isEqualTo(3);
    assertThat(policy.get("lastOutOfHours").get("who").asText()).isEqualTo("catch-all");
    assertThat(policy.get("lastOutOfHours").get("minutes").asInt()).isEqualTo(4);
    assertThat(server.get("dsl", "/openapi.yml").body())
        .contains("lastInSchool:", "lastOutOfHours:");

    plans.set("dsl", Arranged.policyOf(A), policy.toString());
    JsonNode again = server.json("dsl", Arranged.policyOf(A));
    assertThat(again.get("inSchool")).isEqualTo(policy.get("inSchool"));
    assertThat(again.get("lastInSchool")).isEqualTo(policy.get("lastInSchool"));
  }

  private static String stepsWhileOpen(String page) {
    int list = page.indexOf("<ol", page.indexOf("Steps while the school is open"));
    return page.substring(list, page.indexOf("</ol>", list));
  }

  @Test
  void anAllegationKeepsItsWayWhateverThePolicySays() {
    plans.set("dsl", Arranged.policyOf(A), QUICK);
    Told told = Told.at(DemoSchool.A).about(UUID.randomUUID(), "head");
    server.events().raise(told);
    JsonNode policy = policyOf(told);
    assertThat(policy.get("inSchool").findValuesAsText("who"))
        .containsExactly("headteacher", "trust-lead");
    assertThat(policy.get("inSchool").get(0).get("waitMs").asInt()).isEqualTo(180_000);
    assertThat(policy.get("outOfHours")).isEmpty();
  }

  @Test
  void ofTwoWhoChangeTheSameVersionTheSecondIsTold() {
    String read = plans.version("dsl", Arranged.policyOf(A));
    assertThat(plans.put("dsl", Arranged.policyOf(A), read, QUICK).statusCode()).isEqualTo(200);
    assertThat(plans.put("head", Arranged.policyOf(A), read, QUICK).statusCode()).isEqualTo(412);
    assertThat(plans.put("head", Arranged.policyOf(A), null, QUICK).statusCode()).isEqualTo(428);
  }

  @Test
  void aSchoolWithoutAPolicyOfItsOwnHasTheTrustsAndTheHistorySaysWhoDidWhat() {
    assertThat(server.json("dsl", Arranged.policyOf(A)).get("origin").asText()).isEqualTo("usual");
    plans.set("trust-lead", Arranged.policyOf(Arranged.TRUST), QUICK);
    assertThat(server.json("dsl", Arranged.policyOf(A)).get("origin").asText()).isEqualTo("trust");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    assertThat(policyOf(told).get("inSchool").findValuesAsText("who"))
        .containsExactly("headteacher", "catch-all");

    plans.set("operator", Arranged.policyOf(A), QUICK.replace("\"minutes\": 3", "\"minutes\": 7"));
    assertThat(server.json("dsl", Arranged.policyOf(A)).get("origin").asText()).isEqualTo("own");
    assertThat(plans.delete("head", Arranged.policyOf(A)).statusCode()).isEqualTo(200);
    assertThat(server.json("dsl", Arranged.policyOf(A)).get("origin").asText()).isEqualTo("trust");
    JsonNode history = server.json("dsl", Arranged.policyOf(A) + "/history").get("items");
    assertThat(history.findValuesAsText("changedBy").getLast()).isEqualTo("operator");
    assertThat(history.get(0).get("parts").get(0).asText()).isEqualTo("policy given up");
    assertThat(history.get(1).get("parts").get(0).asText()).isEqualTo("policy");
  }

  @Test
  void onlyWhoHoldsAPostThatReadsAlertsCanBeGivenDuty() {
    HttpResponse<String> refused =
        plans.put(
            "dsl",
            Arranged.rotaOf(A),
            "{\"turns\": [{\"who\": \"%s\", \"day\": \"monday\", \"starts\": \"16:30\", \"ends\":"
                    .formatted(Events.staff("teacher"))
                + " \"08:00\"}]}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("turns[0].who");
  }

  @Test
  void thePageIsSentWithoutScriptsAndSaysWhatIsWrong() {
    String page = server.get("head", "/settings/policy").body();
    assertThat(page).contains("DSL and deputies, 10 minutes", "Nobody has set one");
    assertThat(page).contains("id=\"inSchool-0-who\"", "id=\"outOfHours-0-minutes\"");
  }

  private JsonNode policyOf(Told told) {
    return SafeguardingServer.parse(
        server
            .context()
            .getBean(Transactions.class)
            .background(tx ->
                tx.list(
                    "select policy from alert where id = ?",
                    row -> row.text("policy"),
                    told.alertId()))
            .getFirst());
  }
}
