package org.lantern.provision.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.provision.suggestion.ProvisionForTest.Answer;

/** What becomes of suggestions when an entry behind them is put right. */
class FollowConcernsIT {
  private static final String WRONG = "The entry was on the wrong pupil.";

  private static ProvisionForTest service;
  private static Concerns concerns;

  private final UUID school = UUID.randomUUID();
  private final UUID pupil = UUID.randomUUID();
  private final UUID entry = UUID.randomUUID();
  private String senco = "";

  @BeforeAll
  static void start() {
    service = new ProvisionForTest();
    concerns = new Concerns(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void signIn() {
    senco = ProvisionForTest.token("senco", null, school);
  }

  @Test
  void theSuggestionOfTheWrongChildLeavesTheListAndItsHistoryStays() {
    concerns.handle(recorded(2, "points-to-targeted"));
    concerns.handle(withdrawn());
    assertThat(list("")).isEmpty();
    JsonNode gone = only("?state=withdrawn");
    assertThat(gone.path("state").asText()).isEqualTo("withdrawn");
    assertThat(gone.path("withdrawnAt").isNull()).isFalse();
    assertThat(gone.path("decidedBy").isNull()).isTrue();
    assertThat(rules(gone)).containsExactly("points-to-targeted");
    JsonNode back = gone.path("takenBack").get(0);
    assertThat(back.path("concernReference").asText()).isEqualTo(Concerns.reference(entry));
    assertThat(back.path("reason").asText()).isEqualTo(WRONG);
    assertThat(back.path("at").asText()).isEqualTo("2026-11-16T12:00:00Z");
    Answer refused = service.decide(senco, gone.path("id").asText(), "{\"accept\":true}", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("type").asText()).contains("withdrawn");
    assertThat(audited(gone.path("id").asText())).isOne();
  }

  @Test
  void aRepeatChangesNothing() {
    concerns.handle(recorded(2, "points-to-targeted"));
    concerns.handle(withdrawn());
    JsonNode once = only("?state=withdrawn");
    concerns.handle(withdrawn());
    concerns.handle(recorded(2, "points-to-targeted"));
    assertThat(only("?state=withdrawn")).isEqualTo(once);
    assertThat(list("")).isEmpty();
  }

  @Test
  void aWithdrawalThatComesBeforeItsConcernLeavesNothingToList() {
    concerns.handle(withdrawn());
    concerns.handle(recorded(3, "points-to-specialist"));
    concerns.handle(reassessed(13, 3, "serious-concern"));
    assertThat(list("")).isEmpty();
    assertThat(list("?state=withdrawn")).isEmpty();
  }

  @Test
  void whatWasDecidedStaysAsItWasDecidedAndSaysSo() {
    concerns.handle(recorded(2, "points-to-targeted"));
    String id = only("").path("id").asText();
    service.decide(senco, id, "{\"accept\":false,\"reason\":\"Has a plan.\"}", null);
    concerns.handle(withdrawn());
    JsonNode decided = only("");
    assertThat(decided.path("state").asText()).isEqualTo("declined");
    assertThat(decided.path("reason").asText()).isEqualTo("Has a plan.");
    assertThat(decided.path("tier").asInt()).isEqualTo(2);
    assertThat(rules(decided)).containsExactly("points-to-targeted");
    assertThat(decided.path("takenBack").get(0).path("reason").asText()).isEqualTo(WRONG);
    assertThat(list("?state=withdrawn")).isEmpty();
  }

  @Test
  void whatOtherEntriesSayStandsAndADecisionOnBothIsRefused() {
    UUID another = UUID.randomUUID();
    concerns.handle(recorded(3, "serious-concern"));
    concerns.handle(concerns.concern(another, pupil, List.of(school), 2, "repeated-in-a-term"));
    String id = only("").path("id").asText();
    String seen = "\"" + only("").path("version").asInt() + "\"";
    concerns.handle(withdrawn());
    JsonNode open = only("");
    assertThat(open.path("state").asText()).isEqualTo("open");
    assertThat(open.path("tier").asInt()).isEqualTo(2);
    assertThat(rules(open)).containsExactly("repeated-in-a-term");
    assertThat(open.path("takenBack").get(0).path("concernReference").asText())
        .isEqualTo(Concerns.reference(entry));
    assertThat(service.decide(senco, id, "{\"accept\":true}", seen).status()).isEqualTo(412);
    assertThat(service.decide(senco, id, "{\"accept\":true}", null).status()).isEqualTo(200);
  }

  @Test
  void theReasonsFollowAnotherCategory() {
    concerns.handle(recorded(2, "points-to-targeted"));
    concerns.handle(reassessed(10, 3, "serious-concern"));
    JsonNode raised = only("");
    assertThat(raised.path("tier").asInt()).isEqualTo(3);
    assertThat(rules(raised)).containsExactly("serious-concern");
    concerns.handle(reassessed(10, 3, "serious-concern"));
    assertThat(only("")).as("told twice").isEqualTo(raised);
    concerns.handle(reassessed(11, 2, "points-to-targeted"));
    assertThat(only("").path("tier").asInt()).isEqualTo(2);
    concerns.handle(reassessed(12, 0));
    assertThat(list("")).isEmpty();
    assertThat(only("?state=withdrawn").path("takenBack").get(0).path("reason").asText())
        .contains("reads otherwise");
    concerns.handle(reassessed(13, 2, "points-to-targeted"));
    assertThat(rules(only(""))).containsExactly("points-to-targeted");
  }

  @Test
  void afterADecisionOnlyMoreThanItKnewIsToldAgain() {
    concerns.handle(recorded(2, "points-to-targeted"));
    String id = only("").path("id").asText();
    service.decide(senco, id, "{\"accept\":true}", null);
    concerns.handle(reassessed(10, 2, "repeated-in-a-term"));
    assertThat(rules(only(""))).as("what was decided on").containsExactly("points-to-targeted");
    assertThat(only("").path("takenBack")).isEmpty();
    concerns.handle(reassessed(11, 3, "serious-concern"));
    assertThat(list("")).hasSize(2);
    concerns.handle(reassessed(12, 1, "single-concern"));
    JsonNode accepted = only("");
    assertThat(accepted.path("state").asText()).isEqualTo("accepted");
    assertThat(accepted.path("takenBack").get(0).path("reason").asText())
        .contains("reads otherwise");
    assertThat(list("?state=withdrawn")).hasSize(1);
  }

  @Test
  void ofTwoSchoolsTheOneThatDecidedStaysAndTheOtherFollows() {
    UUID other = UUID.randomUUID();
    List<UUID> both = List.of(school, other);
    String there = ProvisionForTest.token("senco", null, other);
    concerns.handle(concerns.concern(entry, pupil, both, 3, "serious-concern"));
    service.decide(senco, only("").path("id").asText(), "{\"accept\":true}", null);
    concerns.handle(concerns.reassessed(entry, pupil, both, 10, 2, "points-to-targeted"));
    assertThat(only("").path("state").asText()).isEqualTo("accepted");
    JsonNode open = service.get(there, "/api/suggestions").items().getFirst();
    assertThat(open.path("state").asText()).isEqualTo("open");
    assertThat(rules(open)).containsExactly("points-to-targeted");
  }

  @Test
  void inWhicheverOrderTheyComeTheLatestHolds() {
    for (List<Integer> order : orders(List.of(0, 1, 2))) {
      UUID child = UUID.randomUUID();
      UUID place = UUID.randomUUID();
      UUID id = UUID.randomUUID();
      List<Concerns.Event> events =
          List.of(
              concerns.concern(id, child, List.of(place), 3, "serious-concern"),
              concerns.reassessed(id, child, List.of(place), 10, 3, "repeated-over-two-terms"),
              concerns.reassessed(id, child, List.of(place), 11, 2, "points-to-targeted"));
      for (int at : order) {
        concerns.handle(events.get(at));
        concerns.handle(events.get(at));
      }
      String reader = ProvisionForTest.token("senco", null, place);
      List<JsonNode> items = service.get(reader, "/api/suggestions").items();
      assertThat(items).as("in the order %s", order).hasSize(1);
      assertThat(items.getFirst().path("tier").asInt()).isEqualTo(2);
      assertThat(rules(items.getFirst())).containsExactly("points-to-targeted");
    }
  }

  @Test
  void throughTheBrokerTheWrongChildIsNotListedAndTheRightOneIs() {
    UUID right = UUID.randomUUID();
    concerns.send(recorded(3, "points-to-specialist"));
    await().atMost(Duration.ofSeconds(60)).until(() -> list("").size() == 1);
    concerns.send(withdrawn());
    concerns.send(
        concerns.concern(UUID.randomUUID(), right, List.of(school), 3, "points-to-specialist"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(list(""))
                .extracting(item -> item.path("pupilId").asText())
                .containsExactly(right.toString()));
  }

  private Concerns.Event recorded(int tier, String rule) {
    return concerns.concern(entry, pupil, List.of(school), tier, rule);
  }

  private Concerns.Event withdrawn() {
    return concerns.withdrawn(entry, pupil, List.of(school));
  }

  private Concerns.Event reassessed(int hour, int tier, String... rules) {
    return concerns.reassessed(entry, pupil, List.of(school), hour, tier, rules);
  }

  private List<JsonNode> list(String query) {
    Answer answer = service.get(senco, "/api/suggestions" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.items();
  }

  private JsonNode only(String query) {
    List<JsonNode> items = list(query);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static List<String> rules(JsonNode suggestion) {
    return suggestion
        .path("reasons")
        .valueStream()
        .map(reason -> reason.path("rule").asText())
        .toList();
  }

  private static long audited(String id) {
    return service
        .transactions()
        .background(tx ->
            tx.list(
                    "select count(*) as n from audit_entry where subject_id = ?"
                        + " and action = 'suggestion-withdrawn'",
                    row -> row.number("n"),
                    UUID.fromString(id))
                .getFirst());
  }

  private static List<List<Integer>> orders(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : numbers) {
      List<Integer> rest = new ArrayList<>(numbers);
      rest.remove(first);
      for (List<Integer> order : orders(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
