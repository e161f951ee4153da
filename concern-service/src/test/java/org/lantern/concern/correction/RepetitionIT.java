package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.platform.database.Transactions;

/** Three of one term, where one of them came to count, or ceased to, after it was recorded. */
class RepetitionIT {
  private static final String COUNTS = "friendships";
  private static final String COUNTS_NOT = "gender-or-orientation-questions";

  private final ConcernServer server = ConcernServer.running();
  private final Transactions transactions = server.context().getBean(Transactions.class);
  private final ReclassifyConcern reclassify = server.context().getBean(ReclassifyConcern.class);
  private final UUID pupil = SmallTrust.newPupil(server.database(), "Wilf Hathersage");

  @Test
  void anEntryThatComesToCountMakesTheNextOneARepetition() {
    String first = recorded(Body.ordinary(pupil).with("category", COUNTS_NOT));
    recorded(Body.ordinary(pupil));
    put(first, COUNTS);
    JsonNode third = Answer.json(server.post("teacher", Body.ordinary(pupil).json()));
    assertThat(third.get("suggestedTier").asInt()).isEqualTo(2);
    assertThat(Answer.texts(third.get("suggestionReasons"), "rule"))
        .containsExactly("repeated-in-a-term");
  }

  @Test
  void aCallWithTheFamilyDoesNotComeToCountByItsCategory() {
    String call =
        recorded(
            Body.ordinary(pupil)
                .with("category", COUNTS_NOT)
                .with("kind", "parent-contact")
                .with("form", Map.of("with", "Mum", "how", "phone", "agreed", "A later start")));
    put(call, COUNTS);
    recorded(Body.ordinary(pupil));
    String third = recorded(Body.ordinary(pupil));
    assertThat(tiers(third)).as("two concerns and a call").containsExactly(1);
  }

  @Test
  void ofTwoWhoTakeEntriesOutAtOnceTheSecondSeesWhatTheFirstHasDone() throws Exception {
    List<String> four = Stream.generate(() -> recorded(Body.ordinary(pupil))).limit(4).toList();
    assertThat(tiers(four.get(2), four.get(3))).containsExactly(2, 2);
    try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
      Future<?> second =
          transactions.background(work -> {
            put(four.get(0), COUNTS_NOT);
            work.run();
            Future<?> begun = colleague.submit(() -> put(four.get(1), COUNTS_NOT));
            await().atMost(Duration.ofSeconds(20)).until(() -> begun.isDone() || somebodyWaits());
            return begun;
          });
      second.get();
    }
    assertThat(tiers(four.get(2), four.get(3))).as("only two count").containsExactly(1, 1);
  }

  private String recorded(Body body) {
    return Answer.id(server.post("teacher", body.json()));
  }

  private void put(String id, String category) {
    assertThat(
            reclassify.reclassify(
                SmallTrust.caller("dsl"), UUID.fromString(id), category, "It fits better."))
        .isInstanceOf(ReclassifyOutcome.Moved.class);
  }

  private List<Integer> tiers(String... ids) {
    return Stream.of(ids)
        .map(id ->
            transactions.background(tx ->
                tx.list(
                        "select suggested_tier from concern where id = ?",
                        row -> (int) row.number("suggested_tier"),
                        UUID.fromString(id))
                    .getFirst()))
        .toList();
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
}
