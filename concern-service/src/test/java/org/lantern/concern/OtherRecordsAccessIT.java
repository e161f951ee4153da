package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/**
 * Who reaches the records that stand beside concerns: what the SENCO is asked, notices from
 * outside, earlier records, day passes, and the referral of an allegation. Every role, own school
 * and other school, family and allegation.
 */
class OtherRecordsAccessIT {
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
          "trust-lead",
          "analyst",
          "operator");

  private final ConcernServer server = ConcernServer.running();

  /**
   * {@code yes}: opens it; {@code -}: finds none; {@code role}: such pages are not for the role.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = false,
      textBlock =
          """
          # record                         | teacher | pastoral | senco | dsl  | deputy | head | teacher-b | dsl-b | trust-lead | analyst | operator
          consultation                     | role    | role     | yes   | role | role   | role | role      | role  | role       | role    | role
          consultation of another school   | role    | role     | -     | role | role   | role | role      | role  | role       | role    | role
          consultation, safeguarding       | role    | role     | -     | role | role   | role | role      | role  | role       | role    | role
          consultation about an adult      | role    | role     | -     | role | role   | role | role      | role  | role       | role    | role
          notice                           | role    | role     | role  | yes  | yes    | role | role      | -     | role       | role    | role
          notice of another school         | role    | role     | role  | -    | -      | role | role      | yes   | role       | role    | role
          earlier records                  | role    | role     | role  | yes  | yes    | role | role      | -     | role       | role    | role
          earlier records elsewhere        | role    | role     | role  | -    | -      | role | role      | yes   | role       | role    | role
          earlier, child of the lead       | role    | role     | role  | -    | yes    | role | role      | -     | role       | role    | role
          day pass                         | role    | yes      | role  | yes  | yes    | yes  | role      | -     | role       | role    | role
          day pass of another school       | role    | -        | role  | -    | -      | -    | role      | yes   | role       | role    | role
          referral of an allegation        | role    | role     | role  | role | role   | yes  | role      | role  | -          | role    | role
          referral, about the head         | role    | role     | role  | role | role   | -    | role      | role  | yes        | role    | role
          referral of no allegation        | role    | role     | role  | role | role   | -    | role      | role  | -          | role    | role
          """)
  void everybodyOpensWhatTheTableSays(ArgumentsAccessor row) {
    String page = page(row.getString(0));
    for (int at = 0; at < EVERYBODY.size(); at++) {
      String login = EVERYBODY.get(at);
      int expected =
          switch (row.getString(at + 1)) {
            case "yes" -> 200;
            case "-" -> 404;
            default -> 403;
          };
      assertThat(new Person(server, login).open(page).statusCode()).as(login).isEqualTo(expected);
    }
  }

  private String page(String record) {
    Body asks =
        Body.ordinary(SmallTrust.ADA)
            .with("kind", "sen-concern")
            .with(
                "form",
                Map.of(
                    "areas", List.of("learning"),
                    "difficulty", "Loses the thread",
                    "tried", "Shorter steps",
                    "question", "What else?"));
    Body about = Body.ordinary(SmallTrust.ADA).with("category", "adult-conduct");
    return switch (record) {
      case "consultation" -> "/consultations/" + by("teacher", asks);
      case "consultation of another school" ->
          "/consultations/" + by("teacher-b", asks.with("pupilId", SmallTrust.CLEO.toString()));
      case "consultation, safeguarding" ->
          "/consultations/" + by("teacher", asks.with("category", "self-harm"));
      case "consultation about an adult" ->
          "/consultations/"
              + by("teacher", asks.with("aboutAdult", Map.of("name", "Mr Larchwood")));
      case "notice" -> notice("dsl");
      case "notice of another school" -> notice("dsl-b");
      case "earlier records" ->
          earlier("dsl", DemoSchool.A, SmallTrust.newPupil(server.database(), "Ida Longmead"));
      case "earlier records elsewhere" -> earlier("dsl-b", DemoSchool.B, SmallTrust.CLEO);
      case "earlier, child of the lead" -> earlier("operator", DemoSchool.A, SmallTrust.DAN);
      case "day pass" -> dayPass("pastoral");
      case "day pass of another school" -> dayPass("dsl-b");
      case "referral of an allegation" ->
          "/allegations/" + by("teacher", about.with("aboutAdult", Map.of("name", "Mr Larchwood")));
      case "referral, about the head" ->
          "/allegations/"
              + by(
                  "teacher",
                  about.with("aboutAdult", Map.of("staffId", SmallTrust.staff("head").toString())));
      case "referral of no allegation" ->
          "/allegations/" + by("teacher", Body.ordinary(SmallTrust.ADA));
      default -> throw new IllegalArgumentException(record);
    };
  }

  private String by(String login, Body body) {
    HttpResponse<String> answer = server.post(login, body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }

  private String notice(String login) {
    Person person = new Person(server, login);
    HttpResponse<String> entered =
        person.submit(
            "/inbound",
            Map.of("kind", "police", "receivedAt", "2026-11-20T08:05", "text", "At night"));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    return "/inbound/"
        + server
            .context()
            .getBean(Transactions.class)
            .as(
                person.caller(),
                tx ->
                    tx.one(
                            "select id from inbound_notice order by entered_at desc limit 1",
                            row -> row.uuid("id"))
                        .orElseThrow());
  }

  private String earlier(String login, DemoSchool school, UUID pupil) {
    String csv =
        "Incident ID,UPN,Student,Incident Date,Incident\n%s,U%s,Somebody,23/09/2025,She cried\n"
            .formatted(UUID.randomUUID(), pupil);
    HttpResponse<String> answer =
        new Upload()
            .field("origin", "cpoms")
            .field("schoolId", school.id().toString())
            .file("export.csv", csv.getBytes(StandardCharsets.UTF_8))
            .send(server, login, "/api/history/imports", "", "application/json");
    assertThat(Answer.json(answer).at("/rows/imported").asInt()).as(answer.body()).isEqualTo(1);
    return "/pupils/" + pupil + "/earlier-records";
  }

  private String dayPass(String login) {
    String today = England.day(Instant.now()).toString();
    Map<String, String> pass = new HashMap<>();
    pass.put("holder", "Sam Supply");
    pass.put("firstDay", today);
    pass.put("lastDay", today);
    HttpResponse<String> issued = new Person(server, login).submit("/day-passes", pass);
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(303);
    return issued.headers().firstValue("Location").orElseThrow();
  }
}
