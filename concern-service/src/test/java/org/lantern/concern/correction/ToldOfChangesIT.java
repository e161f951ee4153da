package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.Published;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.ConcernCorrected;
import org.lantern.contracts.ConcernReassessed;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ConcernUntallied;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.Topics;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What leaves the service when an entry is put right, as a broker holds it. */
class ToldOfChangesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EATING = "suspected-eating-disorder";

  private final ConcernServer server = ConcernServer.running();
  private final Published published = new Published(server);
  private final UUID wrong = SmallTrust.newPupil(server.database(), "Xerxes Tannenbaum");
  private final UUID right = SmallTrust.newPupil(server.database(), "Xerxes Tannenberg");

  @Test
  void theWrongChildIsToldFreeAndTheNewEntrySuggestsForTheRightOne() throws IOException {
    String id = recorded(wrong, EATING);
    long counts = tallies(ConcernUntallied.TYPE, EATING);
    String successor = Answer.id(move("pastoral", id, right));
    ConsumerRecord<String, byte[]> withdrawn =
        published.await(Topics.CONCERN, ConcernWithdrawn.TYPE, "concernId", id);
    assertThat(withdrawn.key()).isEqualTo(wrong.toString());
    assertThat(text(withdrawn))
        .doesNotContain(successor, right.toString(), "Tannen", "eating", "lunch");
    ConsumerRecord<String, byte[]> anew =
        published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", successor);
    JsonNode suggestion = suggestion(anew, right);
    assertThat(suggestion.get("tier").asInt()).isEqualTo(3);
    assertThat(Answer.texts(suggestion.get("reasons"), "rule"))
        .containsExactly("points-to-specialist");
    assertThat(tierOf(successor)).isEqualTo(3);
    assertThat(tallies(ConcernUntallied.TYPE, EATING))
        .as("it is counted where it was: nothing in the count names the child")
        .isEqualTo(counts);
  }

  @Test
  void whatCountedWithItIsLookedAtAgainAndTheRightChildsEntriesCountWithIt() throws IOException {
    String first = recorded(wrong, "sleep-or-tired");
    recorded(wrong, "sleep-or-tired");
    String third = recorded(wrong, "sleep-or-tired");
    recorded(right, "sleep-or-tired");
    recorded(right, "sleep-or-tired");
    assertThat(tierOf(third)).isEqualTo(2);
    long taken = tallies(ConcernUntallied.TYPE, "sleep-or-tired");
    String successor = Answer.id(move("pastoral", first, right));
    ConsumerRecord<String, byte[]> reassessed =
        published.await(Topics.CONCERN, ConcernReassessed.TYPE, "concernId", third);
    assertThat(reassessed.key()).isEqualTo(wrong.toString());
    JsonNode now = suggestion(reassessed, wrong);
    assertThat(now.get("tier").asInt()).isEqualTo(1);
    assertThat(now.toString()).doesNotContain("three or more");
    assertThat(tierOf(third)).isEqualTo(1);
    assertThat(
            Answer.texts(
                suggestion(
                        published.await(
                            Topics.CONCERN, ConcernRecorded.TYPE, "concernId", successor),
                        right)
                    .get("reasons"),
                "rule"))
        .containsExactly("repeated-in-a-term");
    assertThat(tallies(ConcernUntallied.TYPE, "sleep-or-tired"))
        .as("the moved one is counted with another tier, and so is the third")
        .isEqualTo(taken + 2);
  }

  @Test
  void anotherCategoryTellsWhatTheEntrySuggestsNowAndIsCountedThere() throws IOException {
    String id = recorded(wrong, EATING);
    long taken = tallies(ConcernUntallied.TYPE, EATING);
    long counted = tallies(ConcernTallied.TYPE, "minor-illness");
    assertThat(reclassify("pastoral", id, "minor-illness").statusCode()).isEqualTo(201);
    ConsumerRecord<String, byte[]> reassessed =
        published.await(Topics.CONCERN, ConcernReassessed.TYPE, "concernId", id);
    assertThat(reassessed.key()).isEqualTo(wrong.toString());
    assertThat(text(reassessed)).doesNotContain("Tannen", "minor-illness", "eating");
    assertThat(suggestion(reassessed, wrong).get("tier").asInt()).isEqualTo(1);
    assertThat(tierOf(id)).isEqualTo(1);
    assertThat(tallies(ConcernUntallied.TYPE, EATING)).isEqualTo(taken + 1);
    assertThat(tallies(ConcernTallied.TYPE, "minor-illness")).isEqualTo(counted + 1);
    ConsumerRecord<String, byte[]> tally =
        published.await(Topics.CONCERN, ConcernUntallied.TYPE, "category", EATING);
    assertThat(JSON.readTree(tally.value()).get("tier").asInt()).isEqualTo(3);
    assertThat(text(tally) + tally.key()).doesNotContain(id, wrong.toString());
    assertThat(Published.eventId(tally).version()).as("an id without a time in it").isEqualTo(4);
    assertThat(text(tally)).contains("T00:00");
  }

  @Test
  void aRaisedLevelSuggestsMore() throws IOException {
    String id = recorded(wrong, "friendships");
    assertThat(reclassify("pastoral", id, "self-harm").statusCode()).isEqualTo(201);
    JsonNode now =
        suggestion(published.await(Topics.CONCERN, ConcernReassessed.TYPE, "concernId", id), wrong);
    assertThat(now.get("tier").asInt()).isEqualTo(3);
    assertThat(Answer.texts(now.get("reasons"), "rule")).containsExactly("points-to-specialist");
  }

  @Test
  void aCorrectionOfAnUrgentEntryIsToldWithoutAWordOfIt() {
    String id = Answer.id(server.post("teacher", Body.urgent(wrong).json()));
    assertThat(correct(id, "It was the zebra arm.").statusCode()).isEqualTo(201);
    ConsumerRecord<String, byte[]> corrected =
        published.await(Topics.CONCERN, ConcernCorrected.TYPE, "concernId", id);
    assertThat(corrected.key()).isEqualTo(wrong.toString());
    assertThat(text(corrected))
        .contains("urgent")
        .doesNotContain("zebra", "Tannen", "disclosure-physical", "Whitlow");
  }

  @Test
  void aCorrectionOfAnOrdinaryEntryIsToldOnceTheEntryIsRaised() {
    String id = recorded(wrong, "friendships");
    correct(id, "By the gate.");
    assertThat(told(ConcernCorrected.TYPE, id)).isZero();
    reclassify("pastoral", id, "self-harm");
    assertThat(told(ConcernCorrected.TYPE, id)).isOne();
    reclassify("dsl", id, "weapon");
    assertThat(told(ConcernCorrected.TYPE, id)).as("and not again").isOne();
  }

  @Test
  void theNewEntrysAlertSaysWhatWasCorrectedBeforeItMoved() {
    String id = Answer.id(server.post("teacher", Body.urgent(wrong).json()));
    correct(id, "By the gate.");
    String successor = Answer.id(move("dsl", id, right));
    assertThat(published.await(Topics.CONCERN, ConcernCorrected.TYPE, "concernId", successor).key())
        .isEqualTo(right.toString());
    assertThat(text(published.await(Topics.CONCERN, ConcernWithdrawn.TYPE, "concernId", id)))
        .contains("urgent");
  }

  private String recorded(UUID pupil, String category) {
    return Answer.id(
        server.post("teacher", Body.ordinary(pupil).with("category", category).json()));
  }

  private HttpResponse<String> move(String login, String id, UUID pupil) {
    return new Person(server, login)
        .post(
            "/api/concerns/" + id + "/wrong-pupil",
            Map.of("reason", "The other one.", "pupilId", pupil.toString()));
  }

  private HttpResponse<String> reclassify(String login, String id, String category) {
    return new Person(server, login)
        .post(
            "/api/concerns/" + id + "/reclassifications",
            Map.of("category", category, "reason", "It fits better."));
  }

  private HttpResponse<String> correct(String id, String words) {
    return server.send(
        server
            .request("/api/concerns/" + id + "/corrections")
            .header("Authorization", "Bearer " + server.token("teacher"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + words + "\"}")));
  }

  private JsonNode suggestion(ConsumerRecord<String, byte[]> event, UUID pupil) throws IOException {
    return JSON.readTree(
        server
            .context()
            .getBean(Sealer.class)
            .openText(
                Audience.REGISTER,
                new SealedFor(Published.eventId(event), pupil, ConcernRecorded.SUGGESTION_FIELD),
                JSON.readTree(event.value()).get("sealedSuggestion").asText()));
  }

  private static String text(ConsumerRecord<String, byte[]> event) {
    StringBuilder all = new StringBuilder(new String(event.value(), StandardCharsets.UTF_8));
    event
        .headers()
        .forEach(header -> all.append(new String(header.value(), StandardCharsets.UTF_8)));
    return all.toString();
  }

  private long tierOf(String id) {
    return number("select suggested_tier as n from concern where id = ?", UUID.fromString(id));
  }

  /** Those that were sent and those that wait. */
  private long tallies(String type, String category) {
    return number(
        "select count(*) as n from outbox where type = ?"
            + " and convert_from(data, 'utf8')::jsonb ->> 'category' = ?",
        type,
        category);
  }

  private long told(String type, String id) {
    return number(
        "select count(*) as n from outbox where type = ?"
            + " and convert_from(data, 'utf8')::jsonb ->> 'concernId' = ?",
        type,
        id);
  }

  private long number(String query, Object... values) {
    List<Long> found =
        server
            .context()
            .getBean(Transactions.class)
            .background(tx -> tx.list(query, row -> row.number("n"), values));
    return found.getFirst();
  }
}
