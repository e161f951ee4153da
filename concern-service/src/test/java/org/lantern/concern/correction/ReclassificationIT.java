package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.Published;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Another category for an entry: its level only rises, and safeguarding learns of it. */
class ReclassificationIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConcernServer server = ConcernServer.running();
  private final Published published = new Published(server);
  private final UUID pupil = SmallTrust.newPupil(server.database(), "Quentin Abernathy");

  @Test
  void anOrdinaryEntryRaisedToUrgentReachesSafeguardingOnTheUrgentLane() throws IOException {
    String id = recorded("friendships");
    HttpResponse<String> moved = move("pastoral", id, "weapon", "A knife was mentioned.");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(201);
    assertThat(Answer.json(moved).at("/to/level").asText()).isEqualTo("urgent");
    ConsumerRecord<String, byte[]> raised =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", id);
    assertThat(raised.key()).isEqualTo(pupil.toString());
    JsonNode data = JSON.readTree(raised.value());
    assertThat(data.get("level").asText()).isEqualTo("urgent");
    JsonNode details = opened(raised, data.get("sealed").asText());
    assertThat(details.get("category").asText()).isEqualTo("weapon");
    assertThat(details.get("narrative").asText()).isEqualTo("Sat alone at lunch again.");
    assertThat(details.get("pupilName").asText()).isEqualTo("Quentin Abernathy");
    assertThat(details.get("because").toString()).contains("A knife was mentioned.");
    assertThat(server.get("pastoral", "/api/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(server.get("dsl", "/api/concerns/" + id).statusCode()).isEqualTo(200);
    assertThat(levelOf(id)).isEqualTo("urgent");
    assertThat(counted()).as("repetition counts ordinary concerns alone").isZero();
  }

  @Test
  void anOrdinaryEntryRaisedToTheSameDayReachesTheDesk() throws IOException {
    String id = recorded("friendships");
    assertThat(move("senco", id, "self-harm", "Marks were seen.").statusCode()).isEqualTo(201);
    List<ConsumerRecord<String, byte[]>> told =
        await().atMost(Duration.ofSeconds(30)).until(() -> toldOf(id), all -> all.size() == 2);
    JsonNode data = JSON.readTree(told.getLast().value());
    assertThat(data.get("level").asText()).isEqualTo("review");
    assertThat(
            opened(told.getLast(), data.get("sealedDisclosure").asText()).get("category").asText())
        .isEqualTo("self-harm");
    assertThat(data.get("sealedSuggestion").isNull()).isTrue();
  }

  @Test
  void whatWasUrgentStaysUrgentUnderAnyCategoryAndTheTrailTellsOfAll() {
    String id = recorded("weapon");
    assertThat(Answer.json(move("dsl", id, "friendships", "A toy.")).at("/to/level").asText())
        .isEqualTo("urgent");
    move("dsl", id, "worry", "On reflection.");
    JsonNode entry = Answer.json(server.get("dsl", "/api/concerns/" + id));
    assertThat(entry.get("level").asText()).isEqualTo("urgent");
    assertThat(entry.get("category").asText()).isEqualTo("worry");
    assertThat(entry.get("categoryName").asText()).isEqualTo("Worried or stressed");
    assertThat(entry.get("reclassifications"))
        .extracting(step -> step.at("/from/category").asText(), step -> step.get("reason").asText())
        .containsExactly(tuple("weapon", "A toy."), tuple("friendships", "On reflection."));
    assertThat(entry.at("/reclassifications/0/by").asText()).isEqualTo("Deborah Quillfeather");
    assertThat(server.get("pastoral", "/api/concerns/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void theDatabaseRefusesAFallingLevelWhateverTheCodeSays() {
    String id = recorded("weapon");
    assertThatThrownBy(() ->
            server
                .context()
                .getBean(Transactions.class)
                .background(tx ->
                    tx.add("update concern set level = 'normal' where id = ?", UUID.fromString(id))
                        .run()))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(levelOf(id)).isEqualTo("urgent");
  }

  @Test
  void aRepeatAndManyAtOnceMakeOneStep() throws Exception {
    String id = recorded("friendships");
    List<Callable<String>> calls = new ArrayList<>();
    for (int call = 0; call < 8; call++) {
      calls.add(() -> Answer.id(move("dsl", id, "worry", "It fits better.")));
    }
    List<String> steps = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(calls)) {
        steps.add(answer.get());
      }
    }
    assertThat(steps).containsOnly(steps.getFirst());
    assertThat(
            Answer.json(server.get("dsl", "/api/concerns/" + id)).get("reclassifications").size())
        .isOne();
  }

  @Test
  void whatIsWrongIsNamedAndAnAllegationIsRecordedAnew() {
    String id = recorded("friendships");
    assertThat(Answer.fields(move("dsl", id, "no-such", "x"))).containsExactly("category");
    assertThat(Answer.fields(move("dsl", id, "friendships", "x"))).containsExactly("category");
    assertThat(Answer.fields(move("dsl", id, "worry", " "))).containsExactly("reason");
    HttpResponse<String> adult = move("dsl", id, "adult-conduct", "It was a colleague.");
    assertThat(Answer.fields(adult)).containsExactly("category");
    assertThat(adult.body()).contains("Record it anew");
  }

  @Test
  void whoeverRaisesItByThePageIsToldThatItIsTheLeadsNow() {
    String id = recorded("friendships");
    Person pastoral = new Person(server, "pastoral");
    String page = "/concerns/" + id + "/reclassify";
    assertThat(pastoral.open(page).body()).contains("Which category?");
    assertThat(pastoral.submit(page, Map.of("category", "", "reason", "x")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> sent =
        pastoral.submit(page, Map.of("category", "online-harm", "reason", "A stranger wrote."));
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("It is with the safeguarding lead");
    assertThat(pastoral.open("/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(new Person(server, "dsl").open("/concerns/" + id).body())
        .contains("From “Friendship trouble” to “Harm or contact online”", "A stranger wrote.");
  }

  private List<ConsumerRecord<String, byte[]>> toldOf(String id) throws IOException {
    List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : published.all(Topics.CONCERN)) {
      if (Published.type(record).equals(ConcernRecorded.TYPE)
          && JSON.readTree(record.value()).get("concernId").asText().equals(id)) {
        told.add(record);
      }
    }
    return told;
  }

  private String recorded(String category) {
    return Answer.id(
        server.post("teacher", Body.ordinary(pupil).with("category", category).json()));
  }

  private HttpResponse<String> move(String login, String id, String category, String reason) {
    return new Person(server, login)
        .post(
            "/api/concerns/" + id + "/reclassifications",
            Map.of("category", category, "reason", reason));
  }

  private JsonNode opened(ConsumerRecord<String, byte[]> event, String sealed) throws IOException {
    SealedFor target = new SealedFor(Published.eventId(event), pupil, DisclosureRaised.FIELD);
    return JSON.readTree(
        server.context().getBean(Sealer.class).openText(Audience.DISCLOSURE, target, sealed));
  }

  private String levelOf(String id) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select k.level || '' as level from concern k join receipt r"
                        + " on r.concern_id = k.id and r.level = k.level where k.id = ?",
                    row -> row.text("level"),
                    UUID.fromString(id))
                .getFirst());
  }

  private long counted() {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from recurrence where pupil_id = ?",
                    row -> row.number("n"),
                    pupil)
                .getFirst());
  }
}
