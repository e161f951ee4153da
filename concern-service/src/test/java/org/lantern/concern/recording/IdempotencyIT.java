package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

class IdempotencyIT {
  private final ConcernServer server = ConcernServer.running();
  private final String key = UUID.randomUUID().toString();

  @Test
  void aRepeatGetsTheSameAnswerWhateverTheOrderOfItsKeys() {
    String body =
        "{\"pupilId\":\"%s\",\"category\":\"weapon\",\"narrative\":\"A knife.\",\"urgent\":true}"
            .formatted(SmallTrust.ADA);
    String turned =
        "{ \"urgent\": true, \"narrative\": \"A knife.\",\n \"category\": \"weapon\", \"pupilId\": \"%s\" }"
            .formatted(SmallTrust.ADA);
    HttpResponse<String> first = server.post("teacher", key, body);
    HttpResponse<String> again = server.post("teacher", key, turned);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
  }

  @Test
  void anotherBodyUnderTheKeyIsRefused() {
    server.post("teacher", key, Body.urgent(SmallTrust.ADA).json());
    HttpResponse<String> other = server.post("teacher", key, Body.urgent(SmallTrust.BEN).json());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("urn:lantern:problem:idempotency-key-reused");
  }

  @Test
  void aChangedAnswerOrPersonIsAnotherBody() {
    Body body =
        Body.ordinary(SmallTrust.ADA)
            .with("people", List.of(Map.of("name", "A boy", "role", "witness")))
            .with("kind", "pastoral-concern")
            .with("form", Map.of("lasting", "days"));
    String first = Answer.id(server.post("teacher", key, body.json()));
    assertThat(Answer.id(server.post("teacher", key, body.json()))).isEqualTo(first);
    assertThat(
            server
                .post("teacher", key, body.with("form", Map.of("lasting", "a-term")).json())
                .statusCode())
        .isEqualTo(422);
    assertThat(
            server
                .post(
                    "teacher",
                    key,
                    body.with("people", List.of(Map.of("name", "A boy", "role", "other"))).json())
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void aKeyBelongsToItsLogin() {
    String body = Body.urgent(SmallTrust.ADA).json();
    String one = Answer.id(server.post("teacher", key, body));
    String other = Answer.id(server.post("pastoral", key, body));
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void aRefusalIsNotStoredSoThatAMendedBodyMayFollow() {
    assertThat(
            server
                .post("teacher", key, Body.ordinary(SmallTrust.ADA).without("category").json())
                .statusCode())
        .isEqualTo(422);
    assertThat(server.post("teacher", key, Body.ordinary(SmallTrust.ADA).json()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void twentyAtOnceMakeOneRecordAndOneAnswer() throws ExecutionException, InterruptedException {
    String body = Body.urgent(SmallTrust.ADA).json();
    long before = server.rowsOf("concern");
    List<HttpResponse<String>> answers = atOnce(20, () -> server.post("teacher", key, body));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);
  }

  @Test
  void aRepeatWaitsForTheFirstAndTakesOverWhenItIsRolledBack()
      throws SQLException, ExecutionException, InterruptedException {
    try (Connection first = server.database().asApp();
        Statement statement = first.createStatement();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      first.setAutoCommit(false);
      statement.execute("select set_config('lantern.login', 'teacher', true)");
      statement.execute(
          "insert into idempotency values ('teacher', '%s', gen_random_uuid(), now(), '')"
              .formatted(key));
      Future<HttpResponse<String>> repeat =
          threads.submit(() -> server.post("teacher", key, Body.urgent(SmallTrust.ADA).json()));
      await().until(this::somebodyWaits);
      assertThat(repeat.isDone()).isFalse();
      first.rollback();
      assertThat(repeat.get().statusCode()).isEqualTo(201);
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = server.database().asOwner();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from pg_locks where not granted")) {
      result.next();
      return result.getInt(1) > 0;
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> futures =
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
