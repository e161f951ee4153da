package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

/** What is refused, and that a refusal leaves nothing behind. */
class RefusalIT {
  private final ConcernServer server = ConcernServer.running();

  @ParameterizedTest
  @ValueSource(strings = {"pupilId", "category", "narrative", "observedAt"})
  void aMissingFieldIsNamed(String field) {
    HttpResponse<String> answer = refused(Body.ordinary(SmallTrust.ADA).without(field).json());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Answer.fields(answer)).containsExactly(field);
  }

  @Test
  void anUnknownCategoryAndATimeInTheFutureAreNamedTogether() {
    HttpResponse<String> answer =
        refused(
            Body.ordinary(SmallTrust.ADA)
                .with("category", "no-such")
                .with("observedAt", Instant.now().plusSeconds(3600).toString())
                .json());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(answer)).containsExactlyInAnyOrder("category", "observedAt");
  }

  /** Each is sent with an otherwise good concern; the field that has to be mended is named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "people[0].pupilId | people | [{'pupilId': 'x', 'role': 'witness'}]",
        "people[1].pupilId | people | ['Somebody', {'pupilId': '00000000-0000-4000-8000-000000000001', 'role': 'sibling'}]",
        "people[0].staffId | people | [{'staffId': '00000000-0000-4000-8000-000000000001', 'role': 'witness'}]",
        "people[0].role | people | [{'name': 'A boy', 'role': 'bully'}]",
        "people[0] | people | [{'role': 'witness'}]",
        "place | place | 7",
        "childWishes | childWishes | ['x']",
        "childTold | childTold | {}",
        "bodyMap | bodyMap | 'arm'",
        "bodyMap[0] | bodyMap | ['arm']",
        "bodyMap[1].x | bodyMap | [{'part': 'left-hand'}, {'view': 'back', 'x': 1001, 'y': 1}]",
        "bodyMap[0].part | bodyMap | [{'part': 'tail', 'view': 'front', 'x': 1}]",
        "toldWhom.who | toldWhom | {'at': '2026-01-05T09:00:00Z'}",
        "toldWhom[0].at | toldWhom | [{'who': 'The lead', 'at': 'noon'}]",
        "toldWhom[0].at | toldWhom | [{'who': 'The lead', 'at': '2099-01-05T09:00:00Z'}]",
        "kind | kind | 'memo'",
        "form | form | 'yes'",
        "form.duration | form | {'duration': 5}"
      })
  void aWrongFieldOfWhatUnfoldsIsNamed(String named, String field, String json) {
    HttpResponse<String> answer =
        refused(Body.ordinary(SmallTrust.ADA).with(field, Answer.tree(json)).json());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(answer)).contains(named);
    assertThat(Answer.fields(answer)).allMatch(each -> each.startsWith(field));
  }

  @Test
  void anUnknownPupilAndAPupilElsewhereAreNotFoundAlike() {
    HttpResponse<String> unknown = refused(Body.ordinary(UUID.randomUUID()).json());
    HttpResponse<String> elsewhere = refused(Body.ordinary(SmallTrust.CLEO).json());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(elsewhere.body()).isEqualTo(unknown.body());
  }

  @Test
  void anUrgentConcernWithoutWordsIsRefusedForThatAlone() {
    HttpResponse<String> answer = refused("{\"urgent\": true}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(answer)).containsExactly("narrative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"narrative\": }", "not json", "{\"a\":1}}"})
  void whatIsNoJsonIsMalformed(String body) {
    assertThat(refused(body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
  void jsonThatIsNoConcernIsRefused(String body) {
    assertThat(refused(body).statusCode()).isIn(400, 422);
  }

  @Test
  void anUrgentConcernWithEveryFieldWrongIsAccepted() {
    HttpResponse<String> answer =
        server.post(
            "teacher",
            """
            {"urgent": "YES!!", "immediateDanger": [1], "pupilId": 5, "category": "\\u0000",
             "narrative": 42, "observedAt": {"a": 1}, "schoolId": true, "people": {"x": [null]},
             "aboutAdult": {"staffId": "nobody"}, "childVoice": "\\ud800", "actionTaken": [],
             "pupilDescription": "\\u0000", "place": [], "childWishes": {"a": "\\ud800"},
             "childTold": 3, "bodyMap": [7, {"view": "front", "x": 1e400, "y": -1, "note": ["x"]}],
             "toldWhom": [null, {"at": "noon"}], "kind": {"k": "\\u0000"},
             "form": {"\\u0000": [[]], "x": "\\ud800"}}
            """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Answer.texts(Answer.json(answer).get("flags"), ""))
        .contains("unreadable-urgent", "unknown-pupil", "unknown-category", "unreadable-narrative");
  }

  @Test
  void anUrgentConcernWithAClockThatRunsAheadIsAcceptedAndFlagged() {
    HttpResponse<String> answer =
        server.post(
            "teacher",
            Body.urgent(SmallTrust.ADA)
                .with("observedAt", Instant.now().plusSeconds(7200).toString())
                .json());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Answer.texts(Answer.json(answer).get("flags"), ""))
        .containsExactly("future-observed-at");
  }

  @Test
  void anUrgentConcernAsLongAsARequestMayBeIsAccepted() {
    String body = Body.urgent(SmallTrust.ADA).with("narrative", "ü".repeat(500_000)).json();
    assertThat(server.post("teacher", body).statusCode()).isEqualTo(201);
  }

  @Test
  void aBodyOverOneMegabyteIsTooLarge() {
    String body = Body.urgent(SmallTrust.ADA).with("narrative", "a".repeat(1_100_000)).json();
    assertThat(refused(body).statusCode()).isEqualTo(413);
  }

  @Test
  void aCursorThatNoListGaveOutIsNamed() {
    HttpResponse<String> answer = server.get("teacher", "/api/pupils?cursor=rubbish");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Answer.fields(answer)).containsExactly("cursor");
  }

  @Test
  void withoutAKeyNothingIsRecorded() {
    HttpRequest.Builder request =
        server
            .request("/api/concerns")
            .header("Authorization", "Bearer " + server.token("teacher"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Body.urgent(SmallTrust.ADA).json()));
    assertThat(nothingWritten(() -> server.send(request)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer nonsense", ""})
  void withoutAGoodTokenNothingIsRecorded(String authorization) {
    HttpRequest.Builder request =
        server
            .request("/api/concerns")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(Body.urgent(SmallTrust.ADA).json()));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    assertThat(nothingWritten(() -> server.send(request)).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> refused(String body) {
    return nothingWritten(() -> server.post("teacher", body));
  }

  private HttpResponse<String> nothingWritten(Supplier<HttpResponse<String>> request) {
    Map<String, Long> before = server.rows();
    HttpResponse<String> answer = request.get();
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(server.rows()).isEqualTo(before);
    assertThat(List.copyOf(before.values())).isNotEmpty();
    return answer;
  }
}
