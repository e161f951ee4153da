package org.lantern.concern.selfaudit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
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
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;

/** A school audits itself against every standard of a framework. */
class SelfAuditIT {
  private static final String AT_A = "?schoolId=" + DemoSchool.A.id();

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsChoice school = new SchoolsChoice(server);
  private final Person senco = new Person(server, "senco");
  private final Person pastoral = new Person(server, "pastoral");
  private final Person lead = new Person(server, "trust-lead");
  private final String standards = school.catalogue("semh-core-standards");

  @Test
  void everyStandardIsAskedTrainingAndInductionIncluded() {
    JsonNode audit = Answer.json(senco.get(of(standards) + "?limit=200"));
    List<String> asked = Answer.texts(audit.get("items"), "itemId");
    List<String> auditable = new ArrayList<>();
    for (JsonNode item :
        Answer.json(senco.get("/api/frameworks/" + standards)).get("document").get("items")) {
      if (item.get("kind").asText().equals("standard")) {
        auditable.add(item.get("id").asText());
      }
    }
    assertThat(asked).containsExactlyElementsOf(auditable).hasSizeGreaterThan(40);
    assertThat(Answer.texts(audit.get("sections"), "id")).contains("cpd");
    assertThat(Answer.texts(audit.get("items"), "text"))
        .anyMatch(text -> text.contains("nduction"));
    for (String code : List.of("send-duties", "semh-audit-three", "secondary-provision-map")) {
      assertThat(Answer.json(senco.get(of(school.catalogue(code)))).get("items"))
          .as(code)
          .isNotEmpty();
    }
  }

  @Test
  void anAnswerCountsTowardsTheProgressAndEarlierOnesStay() {
    String duties = school.catalogue("send-duties");
    String item = item(duties, 3);
    String path = of(duties) + "/" + item;
    int read = read(duties, item);
    int metBefore = met(duties);
    HttpResponse<String> first =
        pastoral.put(path + AT_A, read, Map.of("state", "not-met", "owner", "SENCO"));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    HttpResponse<String> second =
        senco.put(
            path + AT_A,
            read + 1,
            Map.of(
                "state", "met",
                "evidence", "Minutes of 3 October",
                "owner", "SENCO",
                "date", "2027-07-01"));
    assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
    assertThat(met(duties)).isEqualTo(metBefore + 1);
    JsonNode history = Answer.json(lead.get(path + "/history" + AT_A)).get("items");
    assertThat(history.get(0).get("state").asText()).isEqualTo("met");
    assertThat(history.get(0).get("evidence").asText()).isEqualTo("Minutes of 3 October");
    assertThat(history.get(0).get("answeredBy").asText()).isEqualTo("Priya Ramsdale");
    assertThat(history.get(1).get("state").asText()).isEqualTo("not-met");
    assertThat(history.get(1).get("answeredBy").asText()).isEqualTo("Marcus Tindall");
    JsonNode met = Answer.json(senco.get(of(duties) + "?state=met&limit=200")).get("items");
    assertThat(Answer.texts(met, "itemId")).contains(item);
    assertThat(Answer.texts(met, "state")).containsOnly("met");
  }

  @Test
  void theSchoolAnswersTheTrustReadsAndNobodyElseSeesIt() {
    String path = of(standards) + "/" + item(standards, 1);
    Map<String, String> answer = Map.of("state", "not-looked-at");
    int read = read(standards, item(standards, 1));
    assertThat(lead.get(of(standards) + AT_A).statusCode()).isEqualTo(200);
    assertThat(lead.put(path + AT_A, read, answer).statusCode()).isEqualTo(403);
    for (String login : List.of("teacher", "dsl", "teacher-b", "dsl-b", "analyst", "operator")) {
      Person person = new Person(server, login);
      assertThat(person.get(of(standards) + AT_A).statusCode()).as(login).isEqualTo(403);
      assertThat(person.put(path + AT_A, read, answer).statusCode()).as(login).isEqualTo(403);
    }
    String atB = "?schoolId=" + DemoSchool.B.id();
    assertThat(senco.get(of(standards) + atB).statusCode()).isEqualTo(404);
    assertThat(senco.put(path + atB, read, answer).statusCode()).isEqualTo(404);
    assertThat(senco.get(path + "/history" + atB).statusCode()).isEqualTo(404);
    assertThat(Answer.fields(lead.get(of(standards)))).containsExactly("schoolId");
    assertThat(senco.get(of(UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
    assertThat(senco.put(of(standards) + "/no-such-item", 0, answer).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsNamedFieldByField() {
    String item = item(standards, 2);
    String path = of(standards) + "/" + item;
    int read = read(standards, item);
    assertThat(Answer.fields(senco.put(path, read, Map.of("state", "fine", "date", "soon"))))
        .containsExactlyInAnyOrder("state", "date");
    assertThat(Answer.fields(senco.put(path, read, Map.of("state", "met"))))
        .containsExactly("evidence");
    assertThat(
            Answer.fields(
                senco.put(path, read, Map.of("state", "not-met", "owner", "x".repeat(101)))))
        .containsExactly("owner");
    assertThat(Answer.fields(senco.get(of(standards) + "?state=fine"))).containsExactly("state");
    assertThat(read(standards, item)).isEqualTo(read);
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneIsTold() throws Exception {
    String item = item(standards, 4);
    String path = of(standards) + "/" + item;
    int read = read(standards, item);
    Callable<Integer> answer = () -> senco.put(path, read, Map.of("state", "not-met")).statusCode();
    try (ExecutorService all = Executors.newFixedThreadPool(6)) {
      List<Integer> answers =
          all.invokeAll(List.of(answer, answer, answer, answer, answer, answer)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }
    assertThat(read(standards, item)).isEqualTo(read + 1);
    assertThat(senco.send("PUT", path, null, Map.of("state", "not-met")).statusCode())
        .isEqualTo(428);
  }

  @Test
  void theItemsComeInPages() {
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = Answer.json(senco.get(of(standards) + "?limit=20" + next));
      paged.addAll(Answer.texts(page.get("items"), "itemId"));
      next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!next.isEmpty());
    assertThat(paged)
        .containsExactlyElementsOf(
            Answer.texts(
                Answer.json(senco.get(of(standards) + "?limit=200")).get("items"), "itemId"));
  }

  @Test
  void itIsAnsweredItemByItemOnPagesWithoutScripts() {
    String map = school.catalogue("secondary-provision-map");
    String page = "/frameworks/" + map + "/audit";
    HttpResponse<String> overview = pastoral.open(page);
    assertThat(overview.statusCode()).as(overview.body()).isEqualTo(200);
    assertThat(overview.body())
        .contains("<progress", "Oakfield Primary", "Not looked at", "Answer");
    String item = item(map, 0);
    String path = page + "/" + item + AT_A;
    assertThat(pastoral.open(path).body()).contains("Does your school do this?");
    Map<String, Object> form = new HashMap<>();
    form.put("read", read(map, item));
    form.put("state", "partly");
    form.put("owner", "Year leader");
    HttpResponse<String> refused = pastoral.submit(path, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#evidence\"", "Write what shows it.", "Year leader");
    form.put("evidence", "Seating plans in two years");
    form.put("step", "next");
    HttpResponse<String> saved = pastoral.submit(path, form);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location").orElse(""))
        .contains("/audit/" + item(map, 1));
    HttpResponse<String> late = pastoral.submit(path, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was quicker", "Answers so far");
    assertThat(pastoral.open(page + AT_A + "&state=partly").body())
        .contains("Seating plans in two years", "Partly met");
    assertThat(lead.open(page + AT_A).body()).contains("History").doesNotContain(">Answer<");
    assertThat(lead.open(page).body()).contains("Which school?");
    assertThat(new Person(server, "teacher").open(page).statusCode()).isEqualTo(403);
  }

  @Test
  void theDatabaseItselfLetsNobodyElseAnswerOrRead() {
    AuditAnswers answers = server.context().getBean(AuditAnswers.class);
    UUID version = UUID.fromString(standards);
    AuditAnswer answer =
        new AuditAnswer("x", 9_999, State.NOT_MET, null, null, null, Instant.now(), "x");
    for (String login : List.of("teacher", "dsl", "trust-lead", "teacher-b")) {
      assertThat(
              new Person(server, login)
                  .sqlStateOf(tx -> answers.add(tx, DemoSchool.A.id(), version, answer, login)))
          .as(login)
          .isEqualTo("42501");
    }
    assertThat(senco.sqlStateOf(tx -> tx.add("update self_audit_answer set state = 'met'")))
        .isEqualTo("42501");
    pastoral.put(
        of(standards) + "/" + item(standards, 6),
        read(standards, item(standards, 6)),
        Map.of("state", "not-met"));
    assertThat(seenBy("trust-lead")).isNotEmpty();
    for (String login : List.of("teacher", "dsl", "teacher-b", "dsl-b")) {
      assertThat(seenBy(login)).as(login).isEmpty();
    }
  }

  /** The answers that the database shows to somebody, whatever the service would say. */
  private List<AuditAnswer> seenBy(String login) {
    AuditAnswers answers = server.context().getBean(AuditAnswers.class);
    return server
        .context()
        .getBean(Transactions.class)
        .as(
            new Person(server, login).caller(),
            tx -> answers.latest(tx, DemoSchool.A.id(), UUID.fromString(standards)));
  }

  private static String of(String frameworkId) {
    return "/api/frameworks/" + frameworkId + "/audit";
  }

  private String item(String frameworkId, int at) {
    return items(frameworkId).get(at).get("itemId").asText();
  }

  /** The number of the last answer, as a client reads it. */
  private int read(String frameworkId, String itemId) {
    for (JsonNode item : items(frameworkId)) {
      if (item.get("itemId").asText().equals(itemId)) {
        return item.get("number").asInt();
      }
    }
    throw new AssertionError("no item " + itemId);
  }

  private int met(String frameworkId) {
    return Answer.json(senco.get(of(frameworkId))).get("progress").get("met").asInt();
  }

  private JsonNode items(String frameworkId) {
    return Answer.json(senco.get(of(frameworkId) + "?limit=200")).get("items");
  }
}
