package org.lantern.concern.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.devkit.trust.DemoSchool;

/** Whom staff turn to outside school, and who keeps it true. */
class DirectoryIT {
  private static final String WESTMARCH =
      "/api/directory?limit=200&localAuthority=" + DemoSchool.AUTHORITY;

  private final ConcernServer server = ConcernServer.running();
  private final Person teacher = new Person(server, "teacher");
  private final Person lead = new Person(server, "trust-lead");
  private final Person operator = new Person(server, "operator");
  private final String name = "Front door " + UUID.randomUUID();

  @Test
  void everyMemberOfStaffFindsHelplinesAndSeesThatNobodyHasCheckedThem() {
    for (String login : List.of("teacher", "pastoral", "senco", "dsl", "head", "teacher-b")) {
      HttpResponse<String> answer = new Person(server, login).get(WESTMARCH);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode childline = line(answer, "Childline");
      assertThat(childline.get("phone").asText()).isEqualTo("0800 1111");
      assertThat(childline.get("checkedOn").isNull()).isTrue();
      assertThat(childline.get("source").asText()).isEqualTo("Website of Childline");
      assertThat(childline.get("localAuthority").isNull()).isTrue();
    }
    assertThat(new Person(server, "analyst").get(WESTMARCH).statusCode()).isEqualTo(403);
  }

  @Test
  void anAgencyWithoutANumberSaysThatTheTrustHasToFillItIn() {
    JsonNode camhs = ofKind(teacher.get(WESTMARCH), "camhs");
    assertThat(camhs.get("id").isNull()).isTrue();
    assertThat(camhs.get("toFill").asBoolean()).isTrue();
    assertThat(camhs.get("phone").isNull()).isTrue();
    assertThat(camhs.get("decidedBy").asText()).contains("SENCO", "pastoral team");
    assertThat(camhs.get("parents").asText()).isEqualTo("agree-first");
    assertThat(ofKind(teacher.get(WESTMARCH), "emergency-duty-team").get("parentsText").asText())
        .contains("safeguarding lead decides");
    assertThat(teacher.open("/directory?localAuthority=" + DemoSchool.AUTHORITY).body())
        .contains("No number yet", "href=\"tel:08001111\"", "not yet checked by the trust")
        .doesNotContain("/directory/new");
  }

  @Test
  void theTrustFillsANumberInAndTheKindIsNoLongerMissing() {
    HttpResponse<String> added =
        operator.post("/api/directory", with("kind", "virtual-school", "name", name));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    JsonNode found = ofKind(teacher.get(WESTMARCH), "virtual-school");
    assertThat(found.get("name").asText()).isEqualTo(name);
    assertThat(found.get("decidedBy").asText())
        .as("as the kind says")
        .contains("designated teacher");
    assertThat(line(teacher.get("/api/directory?query=" + name.replace(' ', '+')), name))
        .isNotNull();
    assertThat(teacher.get("/api/directory?localAuthority=Elsewhere&limit=200").body())
        .doesNotContain(name)
        .contains("Childline");
  }

  @Test
  void onlyTheTrustChangesTheDirectoryAndEachChangeStays() {
    String id = Answer.id(lead.post("/api/directory", whole()));
    String path = "/api/directory/" + id;
    Map<String, String> changed = with("phone", "01632 960 002", "reason", "They moved");
    for (String login : List.of("teacher", "senco", "dsl", "head")) {
      assertThat(new Person(server, login).put(path, 1, changed).statusCode()).isEqualTo(403);
      assertThat(new Person(server, login).post("/api/directory", whole()).statusCode())
          .isEqualTo(403);
    }
    assertThat(operator.put(path, 1, changed).statusCode()).isEqualTo(200);
    JsonNode versions = Answer.json(lead.get(path + "/history")).get("items");
    assertThat(Answer.texts(versions, "phone")).containsExactly("01632 960 002", "01632 960 001");
    assertThat(versions.get(0).get("reason").asText()).isEqualTo("They moved");
    assertThat(versions.get(0).get("changedBy").asText()).isEqualTo("Ivy Stanmere");
    assertThat(line(teacher.get(WESTMARCH), name).get("phone").asText()).isEqualTo("01632 960 002");
  }

  @Test
  void anEntryThatHasEndedIsNoLongerShown() {
    String id = Answer.id(lead.post("/api/directory", whole()));
    Map<String, String> ended =
        with(
            "effectiveFrom",
            "2020-09-01",
            "effectiveTo",
            "2021-01-31",
            "reason",
            "The line was closed");
    assertThat(lead.put("/api/directory/" + id, 1, ended).statusCode()).isEqualTo(200);
    assertThat(teacher.get(WESTMARCH).body()).doesNotContain(name);
    assertThat(lead.get("/api/directory/" + id).body()).contains(name);
  }

  @Test
  void whatIsWrongIsNamedFieldByField() {
    HttpResponse<String> refused =
        lead.post(
            "/api/directory",
            Map.of(
                "kind", "camhs",
                "phone", "call us",
                "webAddress", "javascript:alert(1)",
                "checkedOn", "2999-01-01",
                "effectiveTo", "2000-01-01",
                "parents", "never"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(refused))
        .containsExactlyInAnyOrder(
            "localAuthority",
            "name",
            "whatFor",
            "phone",
            "webAddress",
            "source",
            "effectiveTo",
            "checkedOn",
            "parents");
    assertThat(Answer.fields(lead.post("/api/directory", with("kind", "no-such-kind"))))
        .containsExactly("kind");
  }

  @Test
  void whoReadAnOlderVersionIsTold() {
    String path = "/api/directory/" + Answer.id(lead.post("/api/directory", whole()));
    Map<String, String> change = with("reason", "Checked");
    assertThat(lead.put(path, 1, change).statusCode()).isEqualTo(200);
    HttpResponse<String> late = operator.put(path, 1, change);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Somebody changed this since you read it");
    assertThat(lead.send("PUT", path, null, change).statusCode()).isEqualTo(428);
    assertThat(lead.send("PUT", path, "\"other\"", change).statusCode()).isEqualTo(412);
    assertThat(lead.put("/api/directory/" + UUID.randomUUID(), 1, change).statusCode())
        .isEqualTo(404);
  }

  @Test
  void ofTwoWhoChangeAnEntryAtOnceOneIsTold() throws Exception {
    String path = "/api/directory/" + Answer.id(lead.post("/api/directory", whole()));
    Callable<Integer> change = () -> lead.put(path, 1, with("reason", "Checked")).statusCode();
    try (ExecutorService both = Executors.newFixedThreadPool(8)) {
      List<Integer> answers =
          both
              .invokeAll(List.of(change, change, change, change, change, change, change, change))
              .stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }
    assertThat(Answer.json(lead.get(path + "/history")).get("items")).hasSize(2);
  }

  @Test
  void theListComesInPagesWithoutGapsOrRepeats() {
    List<String> whole = names(Answer.json(teacher.get(WESTMARCH)));
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          Answer.json(
              teacher.get("/api/directory?limit=7&localAuthority=" + DemoSchool.AUTHORITY + next));
      paged.addAll(names(page));
      next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!next.isEmpty());
    assertThat(paged).containsAll(whole).doesNotHaveDuplicates();
    assertThat(teacher.get("/api/directory?cursor=made-up").statusCode()).isEqualTo(422);
  }

  @Test
  void theTrustLeadKeepsItOnAPageWithoutScripts() {
    assertThat(teacher.open("/directory/new").statusCode()).isEqualTo(403);
    Map<String, String> form = new HashMap<>(whole());
    form.remove("name");
    HttpResponse<String> refused = lead.submit("/directory/new", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("There is a problem", "href=\"#name\"", "Write its name.", "01632 960 001");
    form.put("name", name);
    HttpResponse<String> saved = lead.submit("/directory/new", form);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    String id =
        saved.headers().firstValue("Location").orElseThrow().replace("/directory#entry-", "");
    form.put("reason", "A new number");
    form.put("phone", "01632 960 009");
    form.put("read", "1");
    assertThat(lead.submit("/directory/" + id, form).statusCode()).isEqualTo(303);
    form.put("phone", "01632 960 010");
    HttpResponse<String> late = lead.submit("/directory/" + id, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody changed this entry while you wrote", "01632 960 010", "A new number");
  }

  @Test
  void theDatabaseItselfLetsNobodyElseWriteAndNobodyChangeWhatWasWritten() {
    Signposts signposts = server.context().getBean(Signposts.class);
    Contact contact =
        new Contact(
            "camhs",
            DemoSchool.AUTHORITY,
            name,
            "x",
            null,
            null,
            null,
            "x",
            Parents.AGREE_FIRST,
            "x",
            LocalDate.of(2025, 9, 1),
            null,
            null);
    Signpost signpost =
        new Signpost(UUID.randomUUID(), 1, "CAMHS", contact, Instant.now(), "x", "x");
    for (String login : List.of("teacher", "senco", "head", "dsl", "analyst")) {
      assertThat(new Person(server, login).sqlStateOf(tx -> signposts.add(tx, signpost, login)))
          .as(login)
          .isEqualTo("42501");
    }
    assertThat(lead.sqlStateOf(tx -> signposts.add(tx, signpost, "operator")))
        .as("in another's name")
        .isEqualTo("42501");
    assertThat(lead.sqlStateOf(tx -> tx.add("update directory_entry set phone = '1'")))
        .isEqualTo("42501");
    assertThat(lead.sqlStateOf(tx -> tx.add("delete from directory_entry"))).isEqualTo("42501");
  }

  private Map<String, String> whole() {
    return Map.of(
        "kind", "consultation-line",
        "localAuthority", DemoSchool.AUTHORITY,
        "name", name,
        "whatFor", "Advice on whether to refer",
        "phone", "01632 960 001",
        "source", "Website of the authority");
  }

  private Map<String, String> with(String... fields) {
    Map<String, String> all = new HashMap<>(whole());
    for (int at = 0; at < fields.length; at += 2) {
      all.put(fields[at], fields[at + 1]);
    }
    return all;
  }

  private static JsonNode line(HttpResponse<String> answer, String name) {
    return first(answer, "name", name);
  }

  private static JsonNode ofKind(HttpResponse<String> answer, String kind) {
    return first(answer, "kind", kind);
  }

  private static JsonNode first(HttpResponse<String> answer, String field, String value) {
    return StreamSupport.stream(Answer.json(answer).get("items").spliterator(), false)
        .filter(item -> item.get(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing with " + field + " " + value));
  }

  /** Unique for each line: what is missing has no id. */
  private static List<String> names(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(item -> item.get("kind").asText() + " " + item.get("id").asText())
        .toList();
  }
}
