package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;

/** What is put beside an entry: the original stays. */
class CorrectionsIT {
  private static final String WORDS = "{\"text\":\"It was the left arm.\",\"field\":\"narrative\"}";

  private final ConcernServer server = ConcernServer.running();
  private final String id =
      Answer.id(
          server.post(
              "teacher",
              Body.ordinary(SmallTrust.ADA).with("narrative", "A mark on the right arm.").json()));

  @Test
  void aCorrectionStandsBesideTheOriginalWithItsAuthorAndItsTime() {
    HttpResponse<String> added = correct("pastoral", UUID.randomUUID().toString(), WORDS);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    JsonNode entry = Answer.json(server.get("teacher", "/api/concerns/" + id));
    assertThat(entry.get("narrative").asText()).isEqualTo("A mark on the right arm.");
    JsonNode correction = entry.get("corrections").get(0);
    assertThat(correction.get("text").asText()).isEqualTo("It was the left arm.");
    assertThat(correction.get("field").asText()).isEqualTo("narrative");
    assertThat(correction.get("by").asText()).isEqualTo("Marcus Tindall");
    assertThat(correction.get("at").asText()).isGreaterThan(entry.get("recordedAt").asText());
    assertThat(new Person(server, "teacher").open("/concerns/" + id).body())
        .contains("A mark on the right arm.", "It was the left arm.", "Marcus Tindall");
  }

  @Test
  void aRepeatUnderTheSameKeyIsTheSameCorrectionAndAnotherTextIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = Answer.id(correct("teacher", key, WORDS));
    assertThat(Answer.id(correct("teacher", key, WORDS))).isEqualTo(first);
    assertThat(correct("teacher", key, "{\"text\":\"Another.\"}").body())
        .contains("idempotency-key-reused");
    assertThat(corrections()).hasSize(1);
    assertThat(correct("teacher", "", WORDS).statusCode()).isEqualTo(400);
  }

  @Test
  void tenAtOnceUnderOneKeyMakeOneCorrection() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Callable<String>> calls = new ArrayList<>();
    for (int call = 0; call < 10; call++) {
      calls.add(() -> Answer.id(correct("teacher", key, WORDS)));
    }
    List<String> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
    assertThat(corrections()).hasSize(1);
  }

  @Test
  void whatIsWrongWithACorrectionIsNamed() {
    assertThat(Answer.fields(correct("teacher", "k" + id, "{\"text\":\" \"}")))
        .containsExactly("text");
    assertThat(
            Answer.fields(correct("teacher", "k" + id, "{\"text\":\"x\",\"field\":\"no field\"}")))
        .containsExactly("field");
    assertThat(
            Answer.fields(
                correct("teacher", "k" + id, "{\"text\":\"" + "x".repeat(10_001) + "\"}")))
        .containsExactly("text");
  }

  @Test
  void theFormAddsOneHoweverOftenItIsSentAndKeepsWhatWasTyped() {
    Person teacher = new Person(server, "teacher");
    String page = "/concerns/" + id + "/correct";
    String html = teacher.open(page).body();
    String key = html.split("name=\"key\" value=\"", 2)[1].split("\"", 2)[0];
    HttpResponse<String> empty = teacher.submit(page, Map.of("key", key, "text", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("There is a problem", "href=\"#text\"", key);
    Map<String, String> form = Map.of("key", key, "text", "In the corridor.", "field", "place");
    assertThat(teacher.submit(page, form).statusCode()).isEqualTo(303);
    assertThat(teacher.submit(page, form).statusCode()).isEqualTo(303);
    assertThat(corrections()).hasSize(1);
    assertThat(teacher.open("/concerns/" + id).body()).contains("Where it was", "In the corridor.");
  }

  private List<String> corrections() {
    return Answer.texts(
        Answer.json(server.get("teacher", "/api/concerns/" + id)).get("corrections"), "id");
  }

  private HttpResponse<String> correct(String login, String key, String body) {
    return server.send(
        server
            .request("/api/concerns/" + id + "/corrections")
            .header("Authorization", "Bearer " + server.token(login))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
