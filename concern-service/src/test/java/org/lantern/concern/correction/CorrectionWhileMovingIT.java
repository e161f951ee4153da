package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.platform.database.Transactions;

/** A correction that is written in the moment in which its entry moves to another child. */
class CorrectionWhileMovingIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final ConcernServer server = ConcernServer.running();
  private final Transactions transactions = server.context().getBean(Transactions.class);
  private final UUID wrong = SmallTrust.newPupil(server.database(), "Una Fairweather");
  private final UUID right = SmallTrust.newPupil(server.database(), "Una Fairweathers");
  private final String id = Answer.id(server.post("teacher", Body.ordinary(wrong).json()));

  @Test
  void oneThatComesWhileTheEntryMovesFindsItGone() throws Exception {
    WithdrawConcern move = server.context().getBean(WithdrawConcern.class);
    try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
      Future<HttpResponse<String>> correction =
          transactions.background(work -> {
            WithdrawOutcome moved =
                move.withdraw(
                    SmallTrust.caller("dsl"), UUID.fromString(id), right, "The other one.");
            assertThat(moved).isInstanceOf(WithdrawOutcome.Withdrawn.class);
            work.run();
            Future<HttpResponse<String>> begun = colleague.submit(this::correct);
            await().atMost(SOON).until(this::somebodyWaits);
            return begun;
          });
      assertThat(correction.get().statusCode()).isEqualTo(404);
    }
    assertThat(correctionsOf(id)).as("nothing was said of an entry that nobody reads").isZero();
  }

  @Test
  void oneThatCameFirstGoesAlong() throws Exception {
    AddCorrection add = server.context().getBean(AddCorrection.class);
    try (ExecutorService lead = Executors.newSingleThreadExecutor()) {
      Future<HttpResponse<String>> move =
          transactions.as(
              SmallTrust.caller("teacher"),
              tx -> {
                CorrectionOutcome added =
                    add.add(
                        SmallTrust.caller("teacher"),
                        UUID.fromString(id),
                        "first " + id,
                        "By the gate.",
                        null);
                assertThat(added).isInstanceOf(CorrectionOutcome.Appended.class);
                tx.run();
                Future<HttpResponse<String>> begun = lead.submit(this::move);
                await().atMost(SOON).until(this::somebodyWaits);
                return begun;
              });
      String successor = Answer.id(move.get());
      assertThat(
              Answer.texts(
                  Answer.json(server.get("dsl", "/api/concerns/" + successor)).get("corrections"),
                  "text"))
          .containsExactly("By the gate.");
    }
  }

  private HttpResponse<String> move() {
    return new Person(server, "dsl")
        .post(
            "/api/concerns/" + id + "/wrong-pupil",
            Map.of("reason", "The other one.", "pupilId", right.toString()));
  }

  private HttpResponse<String> correct() {
    return server.send(
        server
            .request("/api/concerns/" + id + "/corrections")
            .header("Authorization", "Bearer " + server.token("teacher"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "while " + id)
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"By the gate.\"}")));
  }

  /** For a lock of this database. */
  private boolean somebodyWaits() throws SQLException {
    try (Connection owner = server.database().asOwner();
        Statement statement = owner.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                    + " where not l.granted and a.datname = current_database()")) {
      waiting.next();
      return waiting.getLong(1) > 0;
    }
  }

  private long correctionsOf(String concernId) {
    return transactions.background(tx ->
        tx.list(
                "select count(*) as n from concern_correction where concern_id = ?",
                row -> row.number("n"),
                UUID.fromString(concernId))
            .getFirst());
  }
}
