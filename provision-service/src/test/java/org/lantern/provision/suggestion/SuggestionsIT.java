package org.lantern.provision.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.rls.ScopeWalk;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.provision.suggestion.ProvisionForTest.Answer;

class SuggestionsIT {
  private static ProvisionForTest service;
  private static Concerns concerns;

  private final UUID school = UUID.randomUUID();
  private final UUID pupil = UUID.randomUUID();
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
  void aPupilIsListedOnceWithAllReasonsAndTheHighestTier() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    concerns.handle(concern(first, 2, "repeated-in-a-term"));
    concerns.handle(concern(second, 3, "serious-concern", "points-to-specialist"));
    List<JsonNode> items = list(senco);
    assertThat(items).hasSize(1);
    JsonNode item = items.getFirst();
    assertThat(item.path("pupilId").asText()).isEqualTo(pupil.toString());
    assertThat(item.path("schoolId").asText()).isEqualTo(school.toString());
    assertThat(item.path("tier").asInt()).isEqualTo(3);
    assertThat(item.path("state").asText()).isEqualTo("open");
    assertThat(item.path("decidedAt").isNull()).isTrue();
    assertThat(item.path("reasons").valueStream().map(reason -> reason.path("rule").asText()))
        .containsExactlyInAnyOrder("repeated-in-a-term", "serious-concern", "points-to-specialist");
    assertThat(
            item.path("reasons")
                .valueStream()
                .filter(reason -> reason.path("rule").asText().equals("repeated-in-a-term"))
                .map(reason ->
                    reason.path("concernReference").asText() + reason.path("text").asText()))
        .containsExactly(Concerns.reference(first) + "Because of repeated-in-a-term.");
  }

  @Test
  void aConcernOfTierOneListsNobody() {
    concerns.handle(concern(UUID.randomUUID(), 1, "single-concern"));
    assertThat(list(senco)).isEmpty();
  }

  @Test
  void aConcernWithoutAPupilOrASuggestionListsNobody() {
    concerns.handle(
        concerns.event(UUID.randomUUID(), UUID.randomUUID(), pupil, List.of(school), null));
    concerns.handle(
        concerns.event(UUID.randomUUID(), UUID.randomUUID(), null, List.of(school), "sealed"));
    assertThat(list(senco)).isEmpty();
  }

  @Test
  void everyOrderAndEveryRepeatEndsTheSame() {
    UUID a = UUID.randomUUID();
    UUID b = UUID.randomUUID();
    UUID c = UUID.randomUUID();
    Set<Set<String>> ends = new HashSet<>();
    for (List<Integer> order : orders(List.of(0, 1, 2, 3))) {
      UUID another = UUID.randomUUID();
      UUID place = UUID.randomUUID();
      List<Concerns.Event> events =
          List.of(
              concerns.concern(a, another, List.of(place), 2, "repeated-in-a-term"),
              concerns.concern(b, another, List.of(place), 2, "points-to-targeted"),
              concerns.concern(b, another, List.of(place), 3, "serious-concern"),
              concerns.concern(c, another, List.of(place), 1, "single-concern"));
      for (int at : order) {
        concerns.handle(events.get(at));
        concerns.handle(events.get(at));
      }
      List<JsonNode> items = list(ProvisionForTest.token("senco", null, place));
      assertThat(items).hasSize(1);
      Set<String> end = new HashSet<>(Set.of("tier " + items.getFirst().path("tier").asInt()));
      items
          .getFirst()
          .path("reasons")
          .forEach(reason ->
              end.add(
                  reason.path("concernReference").asText() + " " + reason.path("rule").asText()));
      ends.add(end);
    }
    assertThat(ends)
        .containsExactly(
            Set.of(
                "tier 3",
                Concerns.reference(a) + " repeated-in-a-term",
                Concerns.reference(b) + " serious-concern"));
  }

  @Test
  void aPupilOfTwoSchoolsIsListedAtBothAndDecidedAtEach() {
    UUID other = UUID.randomUUID();
    concerns.handle(
        concerns.concern(
            UUID.randomUUID(), pupil, List.of(school, other), 2, "repeated-in-a-term"));
    String sencoThere = ProvisionForTest.token("senco", null, other);
    assertThat(decide(senco, onlyId(senco), "{\"accept\":true}").status()).isEqualTo(200);
    assertThat(list(sencoThere)).hasSize(1);
    assertThat(list(sencoThere).getFirst().path("state").asText()).isEqualTo("open");
  }

  @Test
  void aDecidedSuggestionStaysAndALaterConcernOpensAnother() {
    UUID known = UUID.randomUUID();
    concerns.handle(concern(known, 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    decide(senco, id, "{\"accept\":false,\"reason\":\"Has a plan.\"}");
    concerns.handle(concern(known, 2, "repeated-in-a-term"));
    assertThat(list(senco)).hasSize(1);
    concerns.handle(concern(UUID.randomUUID(), 3, "serious-concern"));
    List<JsonNode> items = list(senco);
    assertThat(items)
        .extracting(item -> item.path("state").asText())
        .containsExactly("open", "declined");
    assertThat(items.getLast().path("tier").asInt()).isEqualTo(2);
    assertThat(items.getLast().path("reasons")).hasSize(1);
    assertThat(items.getLast().path("reason").asText()).isEqualTo("Has a plan.");
    assertThat(items.getLast().path("decidedBy").asText()).isEqualTo("Somebody senco");
    assertThat(list(senco, "?state=declined")).hasSize(1);
    assertThat(list(senco, "?state=accepted")).isEmpty();
  }

  @Test
  void onlySencosAndHeadsOfTheSchoolSeeOrDecide() {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    for (String role :
        List.of("staff", "pastoral", "dsl", "analyst", "operator", "trust-safeguarding")) {
      String token = ProvisionForTest.token(role, null, school);
      assertThat(service.get(token, "/api/suggestions").status()).as(role).isEqualTo(403);
      assertThat(decide(token, id, "{\"accept\":true}").status()).as(role).isEqualTo(403);
    }
    String elsewhere = ProvisionForTest.token("senco", null, UUID.randomUUID());
    assertThat(list(elsewhere)).isEmpty();
    assertThat(decide(elsewhere, id, "{\"accept\":true}").status()).isEqualTo(404);
    assertThat(list(ProvisionForTest.token("senco", null))).isEmpty();
    assertThat(service.get(null, "/api/suggestions").status()).isEqualTo(401);
    assertThat(list(ProvisionForTest.token("head", null, school))).hasSize(1);
  }

  @Test
  void staffWhoAreFamilySeeNothingFromTheMomentTheRegisterSaysSo() {
    UUID parent = UUID.randomUUID();
    String asParent = ProvisionForTest.token("senco", parent, school);
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(asParent);
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of(parent)));
    assertThat(list(asParent)).isEmpty();
    assertThat(decide(asParent, id, "{\"accept\":true}").status()).isEqualTo(404);
    assertThat(list(senco)).hasSize(1);
    decide(senco, id, "{\"accept\":true}");
    concerns.handle(concern(UUID.randomUUID(), 3, "serious-concern"));
    assertThat(list(asParent)).as("also of what opens later").isEmpty();
    assertThat(list(senco)).hasSize(2);
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of()));
    assertThat(list(asParent)).as("the link has ended").hasSize(2);
  }

  @Test
  void somebodyWithoutAStaffIdSeesNothingThatAnybodyIsKeptOutOf() {
    String unknown = ProvisionForTest.tokenWithoutStaffId("senco", school);
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(unknown);
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of(UUID.randomUUID())));
    assertThat(list(unknown)).isEmpty();
    assertThat(decide(unknown, id, "{\"accept\":true}").status()).isEqualTo(404);
    assertThat(list(senco)).hasSize(1);
  }

  /** The policies of the table, without the use case before them. */
  @Test
  void theDatabaseKeepsOutSomebodyWithoutAStaffIdAsWell() {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    Caller unknown = new Caller("senco", "Somebody", null, Set.of(Role.SENCO), Set.of(school));
    assertThat(rowsSeenBy(unknown)).isEqualTo(1);
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of(UUID.randomUUID())));
    assertThat(rowsSeenBy(unknown)).isZero();
  }

  private static long rowsSeenBy(Caller caller) {
    return service
        .transactions()
        .as(
            caller,
            tx ->
                tx.list("select count(*) as n from suggestion", row -> row.number("n")).getFirst());
  }

  @Test
  void readingTheListIsAuditedWithTheSuggestionsThatItShowed() throws SQLException {
    UUID reader = UUID.randomUUID();
    String token = ProvisionForTest.token("senco", reader, school);
    String entries =
        "select count(*) from audit_entry where action = 'suggestions-read' and subject_id = '"
            + reader
            + "'";
    assertThat(list(token)).isEmpty();
    assertThat(count(entries)).as("nothing was shown").isZero();
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(token);
    assertThat(count(entries + " and detail::text like '%" + id + "%'")).isOne();
    assertThat(count(entries + " and actor = 'senco-of-a-test'")).isOne();
  }

  @Test
  void theServiceDescribesItsCalls() {
    assertThat(service.openApi(senco))
        .contains(
            "/api/suggestions:",
            "/api/suggestions/{id}/decision:",
            "/api/quarantine:",
            "/api/quarantine/{id}/retry:",
            "/api/audit/verification:")
        .containsSubsequence(
            "/api/suggestions:", "schemas/SuggestionsResponse", "/api/suggestions/{id}/decision:")
        .as("who asks stands in the token")
        .doesNotContain("name: caller");
  }

  @Test
  void decliningNeedsAReasonAndEveryDecisionAnAnswer() {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    assertThat(fieldsOf(decide(senco, id, "{\"accept\":false}"))).containsExactly("reason");
    assertThat(fieldsOf(decide(senco, id, "{\"accept\":false,\"reason\":\"  \"}")))
        .containsExactly("reason");
    assertThat(fieldsOf(decide(senco, id, "{}"))).containsExactly("accept");
    assertThat(
            fieldsOf(
                decide(senco, id, "{\"accept\":true,\"reason\":\"" + "x".repeat(4001) + "\"}")))
        .containsExactly("reason");
    assertThat(decide(senco, id, "{").status()).isEqualTo(400);
    assertThat(list(senco).getFirst().path("state").asText()).isEqualTo("open");
  }

  @Test
  void theSameDecisionAgainAnswersTheFirstAndAnotherIsRefused() throws SQLException {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    Answer first = service.decide(senco, id, "{\"accept\":true,\"reason\":\"Agreed\"}", "\"1\"");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.etag()).isEqualTo("\"2\"");
    Answer again = service.decide(senco, id, "{\"accept\":true,\"reason\":\"Agreed \"}", "\"1\"");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(decide(senco, id, "{\"accept\":false,\"reason\":\"No\"}").status()).isEqualTo(409);
    assertThat(count("select count(*) from audit_entry where subject_id = '" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void aDecisionOnWhatHasMovedOnIsRefused() {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    concerns.handle(concern(UUID.randomUUID(), 2, "points-to-targeted"));
    assertThat(service.decide(senco, id, "{\"accept\":true}", "\"1\"").status()).isEqualTo(412);
    assertThat(service.decide(senco, id, "{\"accept\":true}", "rubbish").status()).isEqualTo(412);
    assertThat(service.decide(senco, id, "{\"accept\":true}", "\"2\"").status()).isEqualTo(200);
  }

  @Test
  void ofTwoWhoDecideDifferentlyAtOnceOneIsAnsweredConflict() throws Exception {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (String body : List.of("{\"accept\":true}", "{\"accept\":false,\"reason\":\"No\"}")) {
        answers.add(
            people.submit(() -> {
              together.await();
              return decide(senco, id, body).status();
            }));
      }
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void aDecisionIsAuditedAndToldToOthersWithoutItsReason() throws SQLException {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    String id = onlyId(senco);
    decide(senco, id, "{\"accept\":false,\"reason\":\"Zebra reason\"}");
    assertThat(
            count(
                "select count(*) from audit_entry where subject_id = '"
                    + id
                    + "' and action = 'suggestion-declined' and actor = 'senco-of-a-test'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from outbox where key = '" + pupil + "'")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from outbox where convert_from(data, 'utf8') like '%Zebra%'"
                    + " or convert_from(data, 'utf8') not like '%"
                    + id
                    + "%' and key = '"
                    + pupil
                    + "'"))
        .isZero();
  }

  @Test
  void wordsLieSealed() throws SQLException {
    concerns.handle(concern(UUID.randomUUID(), 2, "zebra-rule"));
    decide(senco, onlyId(senco), "{\"accept\":false,\"reason\":\"zebra reason\"}");
    String bytes = "position('zebra'::bytea in %s) > 0";
    assertThat(
            count(
                "select count(*) from suggestion_concern where "
                    + bytes.formatted("sealed_reasons")
                    + " or reference like '%zebra%'"))
        .isZero();
    assertThat(count("select count(*) from suggestion where " + bytes.formatted("sealed_reason")))
        .isZero();
  }

  @Test
  void aBrokenSealIsUnreadableAndLeavesNothing() {
    UUID id = UUID.randomUUID();
    assertThatThrownBy(() ->
            concerns.handle(
                concerns.event(id, UUID.randomUUID(), pupil, List.of(school), "bm90IHNlYWxlZA==")))
        .isInstanceOf(UnreadableEvent.class);
    assertThat(list(senco)).isEmpty();
  }

  @Test
  void pagesHoldEachSuggestionOnce() {
    for (int at = 0; at < 5; at++) {
      concerns.handle(
          concerns.concern(
              UUID.randomUUID(), UUID.randomUUID(), List.of(school), 2, "repeated-in-a-term"));
    }
    Set<String> seen = new HashSet<>();
    String next = "?limit=2";
    int pages = 0;
    while (!next.isEmpty() && pages < 10) {
      JsonNode page = service.get(senco, "/api/suggestions" + next).body();
      page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asText())).isTrue());
      next = page.path("next").isNull() ? "" : "?limit=2&cursor=" + page.path("next").asText();
      pages++;
    }
    assertThat(seen).hasSize(5);
    assertThat(pages).isEqualTo(3);
    assertThat(service.get(senco, "/api/suggestions?cursor=rubbish").status()).isEqualTo(422);
    assertThat(service.get(senco, "/api/suggestions?state=lost").status()).isEqualTo(422);
  }

  @Test
  void aPageRunsOverSchoolsAndStatesNewestFirst() {
    UUID other = UUID.randomUUID();
    String both = ProvisionForTest.token("senco", null, school, other);
    for (int at = 0; at < 6; at++) {
      concerns.handle(
          concerns.concern(
              UUID.randomUUID(),
              UUID.randomUUID(),
              List.of(at % 2 == 0 ? school : other),
              2,
              "repeated-in-a-term"));
    }
    List<JsonNode> opened = list(both);
    decide(both, opened.get(2).path("id").asText(), "{\"accept\":true}");
    decide(both, opened.get(3).path("id").asText(), "{\"accept\":true}");
    List<String> paged = new ArrayList<>();
    String next = "?limit=1";
    while (!next.isEmpty()) {
      JsonNode page = service.get(both, "/api/suggestions" + next).body();
      page.path("items").forEach(item -> paged.add(item.path("id").asText()));
      next = page.path("next").isNull() ? "" : "?limit=1&cursor=" + page.path("next").asText();
    }
    assertThat(paged)
        .isEqualTo(opened.stream().map(item -> item.path("id").asText()).toList())
        .hasSize(6);
    assertThat(opened)
        .extracting(item -> Instant.parse(item.path("openedAt").asText()))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(list(both, "?state=accepted")).hasSize(2);
  }

  /** Under the policies, too: they must not keep the position from the index. */
  @Test
  void aPageIsARangeOfTheIndexHoweverFarDownItLies() {
    Caller caller =
        new Caller("senco", "Somebody", UUID.randomUUID(), Set.of(Role.SENCO), Set.of(school));
    List<String> plan =
        service
            .transactions()
            .as(
                caller,
                tx -> {
                  tx.add("set local enable_seqscan = off").add("set local enable_bitmapscan = off");
                  return tx.list(
                      "explain (costs off) " + Suggestions.PAGE.formatted(Suggestions.AFTER),
                      row -> row.text("QUERY PLAN"),
                      List.of(school),
                      List.of("open"),
                      Instant.EPOCH,
                      UUID.randomUUID(),
                      10,
                      10);
                });
    assertThat(plan)
        .anyMatch(line -> line.contains("using suggestion_by_page"))
        .anyMatch(line ->
            line.contains("Index Cond")
                && line.contains("state = ")
                && line.contains("ROW(opened_at, id) <"));
  }

  @Test
  void withoutAScopeNoTableShowsARow() throws SQLException {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of(UUID.randomUUID())));
    concerns.handle(concerns.withdrawn(UUID.randomUUID(), UUID.randomUUID(), List.of(school)));
    List<String> tables =
        List.of("suggestion", "suggestion_concern", "family_of_pupil", "changed_concern");
    for (String table : tables) {
      assertThat(count("select count(*) from " + table)).as(table).isPositive();
    }
    ScopeWalk walk = ScopeWalk.of(service.database());
    assertThat(walk.walked()).containsAll(tables);
    walk.requireNothingVisible();
  }

  @Test
  void aStragglerOfTheRegisterDoesNotLetFamilyIn() {
    UUID parent = UUID.randomUUID();
    Concerns.Event before = concerns.pupil(pupil, school, "Ada", List.of());
    concerns.handle(concerns.pupil(pupil, school, "Ada", List.of(parent)));
    concerns.handle(before);
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    assertThat(list(ProvisionForTest.token("senco", parent, school))).isEmpty();
    assertThat(list(senco)).hasSize(1);
  }

  @Test
  void throughTheBrokerThePupilIsListedWithTheName() {
    assertThat(list(senco)).isEmpty();
    concerns.send(concerns.pupil(pupil, school, "Ada", List.of()));
    concerns.send(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(list(senco)).hasSize(1);
          assertThat(list(senco).getFirst().path("pupil").path("name").asText())
              .isEqualTo("Ada Testpupil");
        });
    assertThat(list(senco).getFirst().path("pupil").path("yearGroup").asText()).isEqualTo("5");
  }

  @Test
  void aPupilWhomTheRegisterDoesNotKnowIsListedById() {
    concerns.handle(concern(UUID.randomUUID(), 2, "repeated-in-a-term"));
    assertThat(list(senco).getFirst().path("pupil").isNull()).isTrue();
  }

  private Concerns.Event concern(UUID concernId, int tier, String... rules) {
    return concerns.concern(concernId, pupil, List.of(school), tier, rules);
  }

  private static List<JsonNode> list(String token) {
    return list(token, "");
  }

  private static List<JsonNode> list(String token, String query) {
    Answer answer = service.get(token, "/api/suggestions" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.items();
  }

  private static String onlyId(String token) {
    List<JsonNode> items = list(token);
    assertThat(items).hasSize(1);
    return items.getFirst().path("id").asText();
  }

  private static Answer decide(String token, String id, String body) {
    return service.decide(token, id, body, null);
  }

  private static List<String> fieldsOf(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer.body().path("fields").valueStream().map(f -> f.path("field").asText()).toList();
  }

  /** As background work, which sees all schools. */
  private static long count(String query) throws SQLException {
    try (Connection work = service.database().asWork()) {
      work.createStatement().execute("set lantern.work = 'on'");
      return count(work, query);
    }
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
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
