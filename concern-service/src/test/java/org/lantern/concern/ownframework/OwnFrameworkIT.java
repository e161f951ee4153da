package org.lantern.concern.ownframework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lantern.concern.following.SchoolsChoice;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.time.England;

/** A school copies a framework, changes it and publishes it as its own. */
class OwnFrameworkIT {
  private static final String DRAFTS = "/api/schools/" + DemoSchool.A.id() + "/framework-drafts";

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsChoice school = new SchoolsChoice(server);
  private final Person senco = new Person(server, "senco");
  private final Person head = new Person(server, "head");
  private final LocalDate today = England.day(Instant.now());

  @Test
  void whatWasRecordedBeforeKeepsItsVersion() {
    String catalogue = school.catalogue("semh-core-standards");
    school.stop("semh-core-standards");
    school.follow(catalogue);
    String before = Answer.id(server.post("teacher", Body.urgent(SmallTrust.ADA).json()));

    Open draft = fresh("semh-core-standards");
    JsonNode item = draft.document().get("items").get(5);
    String path = draft.path() + "/items/" + item.get("id").asText();
    HttpResponse<String> changed =
        senco.put(path, 1, Map.of("text", "Our own way of doing it", "cadence", "half-termly"));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    HttpResponse<String> published =
        senco.post(draft.path() + "/publication", 2, Map.of("reason", "It fits us better"));
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    String own = Answer.json(published).get("frameworkId").asText();
    String after = Answer.id(server.post("teacher", Body.urgent(SmallTrust.ADA).json()));

    assertThat(Answer.texts(school.recordedUnder(before), "id"))
        .contains(catalogue)
        .doesNotContain(own);
    assertThat(Answer.texts(school.recordedUnder(after), "id"))
        .contains(own)
        .doesNotContain(catalogue);
    JsonNode old = Answer.json(senco.get("/api/frameworks/" + catalogue));
    assertThat(old.toString()).doesNotContain("Our own way of doing it");
    JsonNode now = Answer.json(senco.get("/api/frameworks/" + own));
    assertThat(now.toString()).contains("Our own way of doing it");
    assertThat(now.get("basedOn").asText()).isEqualTo(catalogue);
    assertThat(now.get("schoolId").asText()).isEqualTo(DemoSchool.A.id().toString());
  }

  @Test
  void theNextChangeIsAgainANewVersionAndNoneEverChanges() {
    UUID first = published("send-duties", "First wording");
    Open next = copy(first.toString());
    String path = next.path() + "/items/" + next.item(0);
    assertThat(head.put(path, 1, Map.of("text", "Second wording")).statusCode()).isEqualTo(200);
    JsonNode second =
        Answer.json(head.post(next.path() + "/publication", 2, Map.of("reason", "Once more")));
    assertThat(second.get("version").asInt())
        .isEqualTo(Answer.json(senco.get("/api/frameworks/" + first)).get("version").asInt() + 1);
    assertThat(senco.get("/api/frameworks/" + first).body())
        .contains("First wording")
        .doesNotContain("Second wording");
    assertThat(head.put(path, 3, Map.of("text", "Too late")).statusCode())
        .as("a published draft")
        .isEqualTo(412);
  }

  @Test
  void itemsAreAddedAndLeftOutAndEachStepIsOnRecord() {
    Open draft = fresh("primary-provision-map");
    String gone = draft.item(7);
    assertThat(senco.delete(draft.path() + "/items/" + gone, 1).statusCode()).isEqualTo(200);
    HttpResponse<String> added =
        head.post(
            draft.path() + "/items",
            2,
            Map.of(
                "text", "A quiet corner in every classroom",
                "section", "proactive",
                "tier", "uni",
                "kind", "support",
                "who", List.of("ct"),
                "newWho", "Lunchtime supervisor",
                "cadence", "termly",
                "constraints", List.of(Map.of("kind", "time-limited", "detail", "six weeks"))));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertThat(added.body())
        .contains("A quiet corner in every classroom", "lunchtime-supervisor", "six weeks");
    assertThat(Answer.texts(Answer.json(added).get("document").get("items"), "id"))
        .doesNotContain(gone);
    assertThat(senco.put(draft.path(), 3, Map.of("title", "Our map")).statusCode()).isEqualTo(200);
    JsonNode changes = Answer.json(senco.get(draft.path() + "/changes")).get("items");
    assertThat(Answer.texts(changes, "action"))
        .containsExactly("titled", "added", "left-out", "copied");
    assertThat(changes.get(1).get("by").asText()).isEqualTo("Ruth Ashgrove");
    assertThat(changes.get(1).get("after").asText())
        .contains("A quiet corner", "Lunchtime supervisor", "six weeks");
    assertThat(changes.get(2).get("before").asText()).isNotBlank();
  }

  @Test
  void whatIsWrongIsNamedFieldByField() {
    Open draft = fresh("semh-audit-three");
    String path = draft.path() + "/items/" + draft.item(0);
    HttpResponse<String> refused =
        senco.put(
            path,
            1,
            Map.of(
                "text",
                "",
                "who",
                List.of("nobody-known"),
                "cadence",
                "daily",
                "constraints",
                List.of(Map.of("kind", "unheard-of"))));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(refused))
        .containsExactlyInAnyOrder("text", "who", "cadence", "constraints");
    assertThat(Answer.fields(senco.post(draft.path() + "/items", 1, Map.of("text", "New"))))
        .containsExactlyInAnyOrder("section", "kind");
    assertThat(senco.put(draft.path() + "/items/no-such", 1, Map.of("text", "x")).statusCode())
        .isEqualTo(404);
    HttpResponse<String> early =
        senco.post(
            draft.path() + "/publication",
            1,
            Map.of("effectiveFrom", today.minusDays(1).toString()));
    assertThat(Answer.fields(early))
        .containsExactlyInAnyOrder("effectiveFrom", "reason", "document");
    assertThat(Answer.json(senco.get(draft.path())).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void onlyTheSencoAndTheHeadOfTheSchoolSeeAndChangeADraft() {
    Open draft = fresh("secondary-provision-map");
    for (String login : List.of("teacher", "pastoral", "dsl", "trust-lead", "analyst")) {
      assertThat(new Person(server, login).get(draft.path()).statusCode()).isEqualTo(403);
      assertThat(new Person(server, login).get(DRAFTS).statusCode()).isEqualTo(403);
    }
    String elsewhere = DRAFTS.replace(DemoSchool.A.id().toString(), DemoSchool.B.id().toString());
    assertThat(senco.get(elsewhere).statusCode()).isEqualTo(404);
    assertThat(senco.get(elsewhere + "/" + draft.id()).statusCode()).isEqualTo(404);
    assertThat(
            senco.post(elsewhere, Map.of("frameworkId", UUID.randomUUID().toString())).statusCode())
        .isEqualTo(404);
    assertThat(head.get(draft.path()).statusCode()).isEqualTo(200);
    HttpResponse<String> second =
        senco.post(DRAFTS, Map.of("frameworkId", school.catalogue("secondary-provision-map")));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("open draft");
  }

  @Test
  void ofTwoWhoChangeADraftAtOnceOneIsTold() throws Exception {
    Open draft = fresh("semh-audit-three");
    String path = draft.path() + "/items/" + draft.item(0);
    Callable<Integer> change =
        () -> senco.put(path, 1, Map.of("text", "Changed at once")).statusCode();
    assertThat(atOnce(change)).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(Answer.json(senco.get(draft.path() + "/changes")).get("items")).hasSize(2);
    assertThat(senco.send("PUT", path, null, Map.of("text", "x")).statusCode()).isEqualTo(428);
  }

  @Test
  void ofTwoWhoPublishAtOnceOneIsToldAndOneVersionComesOfIt() throws Exception {
    Open draft = fresh("semh-audit-three");
    senco.put(draft.path() + "/items/" + draft.item(0), 1, Map.of("text", "Changed"));
    int before = ownVersions("semh-audit-three");
    Callable<Integer> publish =
        () ->
            senco.post(draft.path() + "/publication", 2, Map.of("reason", "At once")).statusCode();
    assertThat(atOnce(publish)).containsOnlyOnce(201).containsOnly(201, 412);
    assertThat(ownVersions("semh-audit-three")).isEqualTo(before + 1);
  }

  @Test
  void anotherSchoolsOwnVersionIsNotThere() {
    UUID own = published("send-duties", "Of school A alone");
    for (String login : List.of("teacher-b", "dsl-b")) {
      assertThat(new Person(server, login).get("/api/frameworks/" + own).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aCopyIsChangedAndPublishedOnPagesWithoutScripts() {
    giveUp("semh-core-standards");
    HttpResponse<String> copied =
        head.submit(
            "/frameworks/drafts", Map.of("frameworkId", school.catalogue("semh-core-standards")));
    assertThat(copied.statusCode()).as(copied.body()).isEqualTo(303);
    String page = copied.headers().firstValue("Location").orElseThrow();
    assertThat(head.open("/frameworks/drafts").body()).contains(page);
    HttpResponse<String> draft = head.open(page);
    assertThat(draft.statusCode()).as(draft.body()).isEqualTo(200);
    String itemId = draft.body().replaceAll("(?s).*?" + page + "/items/([a-z0-9-]+).*", "$1");
    String item = page + "/items/" + itemId;
    assertThat(head.open(item).body()).contains("What does it say?");
    Map<String, Object> form = new HashMap<>();
    form.put("read", 1);
    form.put("text", "");
    form.put("cadence", "termly");
    form.put("constraint", List.of("time-limited", "evaluated"));
    form.put("detail-time-limited", "six weeks");
    HttpResponse<String> refused = head.submit(item, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#text\"", "six weeks");
    form.put("text", "Written on a page");
    assertThat(head.submit(item, form).statusCode()).isEqualTo(303);
    HttpResponse<String> late = head.submit(item, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was quicker", "Written on a page");
    assertThat(head.open(page).body())
        .contains("Written on a page", "Limited in time: six weeks", "Who changed what");
    assertThat(
            head.submit(page, Map.of("step", "publish", "read", 2, "reason", "From a page"))
                .headers()
                .firstValue("Location")
                .orElse(""))
        .startsWith("/frameworks/");
    assertThat(head.open(page).body()).contains("This draft is published");
    assertThat(new Person(server, "teacher").open(page).statusCode()).isEqualTo(403);
  }

  /** A draft as it was read. */
  private record Open(String id, JsonNode document) {
    String path() {
      return DRAFTS + "/" + id;
    }

    String item(int at) {
      return document.get("items").get(at).get("id").asText();
    }
  }

  private Open fresh(String code) {
    giveUp(code);
    return copy(school.catalogue(code));
  }

  private Open copy(String frameworkId) {
    HttpResponse<String> copied = senco.post(DRAFTS, Map.of("frameworkId", frameworkId));
    assertThat(copied.statusCode()).as(copied.body()).isEqualTo(201);
    assertThat(copied.headers().firstValue("ETag")).hasValue("\"1\"");
    return new Open(Answer.id(copied), Answer.json(copied).get("document"));
  }

  private void giveUp(String code) {
    for (JsonNode draft : Answer.json(senco.get(DRAFTS + "?limit=200")).get("items")) {
      if (draft.get("code").asText().equals(code) && draft.get("state").asText().equals("open")) {
        int read = draft.get("version").asInt();
        assertThat(senco.delete(DRAFTS + "/" + draft.get("id").asText(), read).statusCode())
            .isEqualTo(200);
      }
    }
  }

  private UUID published(String code, String wording) {
    Open draft = fresh(code);
    senco.put(draft.path() + "/items/" + draft.item(0), 1, Map.of("text", wording));
    HttpResponse<String> published =
        senco.post(draft.path() + "/publication", 2, Map.of("reason", "For a test"));
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    return UUID.fromString(Answer.json(published).get("frameworkId").asText());
  }

  private int ownVersions(String code) {
    int own = 0;
    for (JsonNode one : Answer.json(senco.get("/api/frameworks?limit=200")).get("items")) {
      own += one.get("code").asText().equals(code) && !one.get("schoolId").isNull() ? 1 : 0;
    }
    return own;
  }

  private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException {
    try (ExecutorService all = Executors.newFixedThreadPool(6)) {
      return all.invokeAll(List.of(call, call, call, call, call, call)).stream()
          .map(future -> future.resultNow())
          .toList();
    }
  }
}
