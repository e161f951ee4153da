package org.lantern.concern.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.CookieBrowser;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;

/** Who reaches what of a recorded concern: every role, every call and every page of it. */
class AccessIT {
  private static final List<String> EVERYBODY =
      List.of(
          "teacher",
          "pastoral",
          "senco",
          "dsl",
          "deputy",
          "head",
          "teacher-b",
          "dsl-b",
          "trust-lead");

  private final ConcernServer server = ConcernServer.running();

  /**
   * {@code own}: recorded it and reads it; {@code reads}: reads it; {@code sorts}: and gives it
   * another category; {@code deals}: and another child, {@code deals+} of what they recorded;
   * {@code slip}: has the receipt and nothing else; {@code -}: finds no trace of it.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = false,
      textBlock =
          """
          # entry                        | teacher | pastoral | senco | dsl   | deputy | head  | teacher-b | dsl-b | trust-lead
          ordinary                       | own     | deals    | sorts | deals | deals  | reads | -         | -     | -
          safeguarding                   | own     | -        | -     | deals | deals  | -     | -         | -     | -
          urgent                         | own     | -        | -     | deals | deals  | -     | -         | -     | -
          ordinary at two schools        | own     | deals    | sorts | deals | deals  | reads | -         | deals | -
          urgent at two schools          | own     | -        | -     | deals | deals  | -     | -         | deals | -
          ordinary of another school     | -       | -        | -     | -     | -      | -     | own       | deals | -
          safeguarding of another school | -       | -        | -     | -     | -      | -     | own       | deals | -
          about a child of the lead      | own     | -        | -     | -     | deals  | -     | -         | -     | -
          ordinary, child of the lead    | own     | deals    | sorts | -     | deals  | reads | -         | -     | -
          about the SENCO                | own     | -        | -     | -     | -      | reads | -         | -     | -
          about the lead                 | own     | -        | -     | -     | -      | reads | -         | -     | -
          about the head                 | own     | -        | -     | -     | -      | -     | -         | -     | reads
          urgent, about the head         | own     | -        | -     | -     | -      | -     | -         | -     | reads
          by the lead about themselves   | -       | -        | -     | slip  | -      | reads | -         | -     | -
          by the lead, urgent            | -       | -        | -     | deals+| deals  | -     | -         | -     | -
          SEN concern                    | own     | deals    | sorts | deals | deals  | reads | -         | -     | -
          note of the worry box          | -       | -        | -     | deals | deals  | -     | -         | -     | -
          note of a child in danger      | -       | -        | -     | deals | deals  | -     | -         | -     | -
          note that staff passed on      | own     | -        | -     | deals | deals  | -     | -         | -     | -
          by a day pass                  | -       | deals    | sorts | deals | deals  | reads | -         | -     | -
          by a day pass, child of lead   | -       | deals    | sorts | -     | deals  | reads | -         | -     | -
          by a day pass, about the lead  | -       | -        | -     | -     | -      | reads | -         | -     | -
          """)
  void everybodyReachesWhatTheTableSays(ArgumentsAccessor row) {
    UUID id = recorded(row.getString(0));
    List<String> words =
        IntStream.rangeClosed(1, EVERYBODY.size()).mapToObj(row::getString).toList();
    String file = added(id, words);
    for (int at = 0; at < EVERYBODY.size(); at++) {
      assertReach(EVERYBODY.get(at), id, words.get(at));
      assertFiles(EVERYBODY.get(at), id, file, words.get(at));
    }
  }

  @Test
  void analystsAndOperatorsReachNothing() {
    UUID id = recorded("ordinary");
    for (String login : List.of("analyst", "operator")) {
      Person person = new Person(server, login);
      for (String path : List.of("/api/concerns/" + id, "/api/concerns?mine=true", "/concerns")) {
        assertThat(person.get(path).statusCode()).as(login + " " + path).isEqualTo(403);
      }
      for (String call : List.of("corrections", "reclassifications", "wrong-pupil")) {
        assertThat(person.post("/api/concerns/" + id + "/" + call, Map.of()).statusCode())
            .as(login + " " + call)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void whoeverIsKeptOutFindsNoTraceInListsPagesAndSettings() {
    UUID family = recorded("about a child of the lead");
    UUID allegation = recorded("about the lead");
    Person lead = new Person(server, "dsl");
    for (UUID id : List.of(family, allegation)) {
      String reference =
          Answer.json(server.get("teacher", "/api/concerns/" + id)).get("reference").asText();
      for (String path :
          List.of(
              "/api/concerns?mine=true&limit=200",
              "/concerns",
              "/log",
              "/settings/categories",
              "/api/pupils?query=everard")) {
        assertThat(lead.open(path).body()).as(path).doesNotContain(reference, id.toString());
      }
    }
  }

  private UUID recorded(String entry) {
    Body ordinary = Body.ordinary(SmallTrust.ADA);
    return switch (entry) {
      case "ordinary" -> by("teacher", ordinary);
      case "safeguarding" -> by("teacher", ordinary.with("category", "self-harm"));
      case "urgent" -> by("teacher", Body.urgent(SmallTrust.ADA));
      case "ordinary at two schools" -> by("teacher", Body.ordinary(SmallTrust.BEN));
      case "urgent at two schools" -> by("teacher", Body.urgent(SmallTrust.BEN));
      case "ordinary of another school" -> by("teacher-b", Body.ordinary(SmallTrust.CLEO));
      case "safeguarding of another school" ->
          by("teacher-b", Body.ordinary(SmallTrust.CLEO).with("category", "online-harm"));
      case "about a child of the lead" -> by("teacher", Body.urgent(SmallTrust.DAN));
      case "ordinary, child of the lead" -> by("teacher", Body.ordinary(SmallTrust.DAN));
      case "about the SENCO" -> by("teacher", about("senco"));
      case "about the lead" -> by("teacher", about("dsl"));
      case "about the head" -> by("teacher", about("head"));
      case "urgent, about the head" -> by("teacher", about("head").with("urgent", true));
      case "by the lead about themselves" -> by("dsl", about("dsl"));
      case "by the lead, urgent" -> by("dsl", Body.urgent(SmallTrust.ADA));
      case "SEN concern" ->
          by(
              "teacher",
              ordinary
                  .with("kind", "sen-concern")
                  .with(
                      "form",
                      Map.of(
                          "areas", List.of("learning"),
                          "difficulty", "Loses the thread",
                          "tried", "Shorter steps",
                          "question", "What else?")));
      case "note of the worry box" -> note(Map.of("words", "I am sad"));
      case "note of a child in danger" -> note(Map.of("words", "I am scared", "safe", "no"));
      case "note that staff passed on" -> passedOn();
      case "by a day pass" -> by(pass(), ordinary);
      case "by a day pass, child of lead" -> by(pass(), Body.ordinary(SmallTrust.DAN));
      case "by a day pass, about the lead" -> by(pass(), about("dsl"));
      default -> throw new IllegalArgumentException(entry);
    };
  }

  private UUID by(String login, Body body) {
    var answer = server.post(login, body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return UUID.fromString(Answer.id(answer));
  }

  /** What a child left on a tablet, which is nobody's login. */
  private UUID note(Map<String, String> words) {
    CookieBrowser tablet = new CookieBrowser(server);
    tablet.postAs("teacher", "/worry-box/tablets", Map.of("tabletSchoolId", ""));
    Map<String, String> form = new HashMap<>(tablet.form("/worry-box/tablet"));
    form.putAll(words);
    assertThat(tablet.post("/worry-box/tablet", form).statusCode()).isEqualTo(303);
    return server
        .context()
        .getBean(Transactions.class)
        .background(work ->
            work.one(
                    "select id from concern where reporter_login like 'worry-box:%'"
                        + " order by recorded_at desc limit 1",
                    row -> row.uuid("id"))
                .orElseThrow());
  }

  private UUID passedOn() {
    HttpResponse<String> sent =
        new Person(server, "teacher")
            .submit("/worry-box/notes", Map.of("words", "I am sad", "key", UUID.randomUUID()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElseThrow();
    return UUID.fromString(receipt.substring(receipt.lastIndexOf('/') + 1));
  }

  /** Somebody on supply, as a pass lets them in. */
  private String pass() {
    String login = "day-pass:" + UUID.randomUUID();
    server.introduce(
        login,
        Map.of(
            "sub",
            login,
            "name",
            "Sam Supply (day pass)",
            "staff_id",
            UUID.randomUUID().toString(),
            "roles",
            List.of("day-pass"),
            "schools",
            List.of(DemoSchool.A.id().toString())));
    return login;
  }

  /** A file that the reporter added or, where they may not read it, whoever may; its id. */
  private String added(UUID id, List<String> words) {
    String login =
        Stream.of(List.of("own"), List.of("deals+"), List.of("deals", "sorts", "reads"))
            .flatMap(wanted ->
                IntStream.range(0, words.size())
                    .filter(at -> wanted.contains(words.get(at)))
                    .mapToObj(EVERYBODY::get))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer =
        new Upload()
            .file("note.txt", "what was said".getBytes(StandardCharsets.UTF_8))
            .send(
                server,
                login,
                "/api/concerns/" + id + "/attachments",
                UUID.randomUUID().toString(),
                "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }

  private void assertFiles(String login, UUID id, String file, String word) {
    boolean reads = !word.equals("-") && !word.equals("slip");
    Person person = new Person(server, login);
    String files = "/api/concerns/" + id + "/attachments";
    assertThat(person.get(files).statusCode()).as(login).isEqualTo(reads ? 200 : 404);
    assertThat(person.get(files + "/" + file).statusCode()).as(login).isEqualTo(reads ? 200 : 404);
    assertThat(person.open("/concerns/" + id + "/files").statusCode())
        .as(login)
        .isEqualTo(reads ? 200 : 404);
  }

  private static Body about(String login) {
    return Body.ordinary(SmallTrust.ADA)
        .with("category", "adult-conduct")
        .with("aboutAdult", Map.of("staffId", SmallTrust.staff(login).toString()));
  }

  /** Calls that write are sent empty: 422 says that only the words are missing. */
  private void assertReach(String login, UUID id, String word) {
    boolean reads = !word.equals("-") && !word.equals("slip");
    boolean recorded = List.of("own", "slip", "deals+").contains(word);
    boolean deals = word.startsWith("deals");
    boolean sorts = deals || word.equals("sorts");
    Person person = new Person(server, login);
    String api = "/api/concerns/" + id;
    String page = "/concerns/" + id;
    assertThat(person.get(api).statusCode()).as(login).isEqualTo(reads ? 200 : 404);
    assertThat(person.open(page).statusCode()).as(login).isEqualTo(reads ? 200 : 404);
    assertThat(person.open(page + "/correct").statusCode()).as(login).isEqualTo(reads ? 200 : 404);
    assertThat(keyed(login, api + "/corrections")).as(login).isEqualTo(reads ? 422 : 404);
    assertThat(person.post(api + "/reclassifications", Map.of()).statusCode())
        .as(login)
        .isEqualTo(reads ? sorts ? 422 : 403 : 404);
    assertThat(person.post(api + "/wrong-pupil", Map.of()).statusCode())
        .as(login)
        .isEqualTo(reads ? deals ? 422 : 403 : 404);
    assertOpens(person, page + "/reclassify", sorts);
    assertOpens(person, page + "/wrong-pupil", deals);
    assertThat(person.get(api + "/receipt").statusCode()).as(login).isEqualTo(recorded ? 200 : 404);
    assertThat(person.get("/api/concerns?mine=true&limit=200").body().contains(id.toString()))
        .as(login)
        .isEqualTo(recorded);
  }

  private static void assertOpens(Person person, String page, boolean opens) {
    int status = person.open(page).statusCode();
    if (opens) {
      assertThat(status).as(person.login() + " " + page).isEqualTo(200);
    } else {
      assertThat(status).as(person.login() + " " + page).isIn(403, 404);
    }
  }

  private int keyed(String login, String path) {
    return server
        .send(
            server
                .request(path)
                .header("Authorization", "Bearer " + server.token(login))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{}")))
        .statusCode();
  }
}
