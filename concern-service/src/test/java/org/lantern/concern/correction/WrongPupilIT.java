package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.Published;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** An entry on the wrong child: it is gone from there, and stands on the right one. */
class WrongPupilIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConcernServer server = ConcernServer.running();
  private final Published published = new Published(server);
  private final UUID wrong = SmallTrust.newPupil(server.database(), "Ivo Pemberton");
  private final UUID right = SmallTrust.newPupil(server.database(), "Ivo Pemberley");

  @Test
  void theEntryLeavesTheWrongChildAndANewOneOnTheRightChildCitesIt() {
    String id = recorded(Body.ordinary(wrong).with("narrative", "Alone by the fence."));
    String reference = reference("teacher", id);
    HttpResponse<String> moved = move("pastoral", id, right, "Two boys of that name.");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(201);
    String successor = Answer.id(moved);
    assertThat(moved.headers().firstValue("Location")).hasValue("/api/concerns/" + successor);
    for (String login : List.of("teacher", "pastoral", "dsl", "head")) {
      assertThat(server.get(login, "/api/concerns/" + id).statusCode()).as(login).isEqualTo(404);
      JsonNode entry = Answer.json(server.get(login, "/api/concerns/" + successor));
      assertThat(entry.at("/pupil/name").asText()).as(login).isEqualTo("Ivo Pemberley");
      assertThat(entry.get("narrative").asText()).isEqualTo("Alone by the fence.");
      assertThat(entry.get("movedFrom").asText()).isEqualTo(reference);
      assertThat(entry.at("/recordedBy/name").asText()).isEqualTo("Hannah Whitlow");
    }
    assertThat(new Person(server, "dsl").open("/concerns/" + successor).body())
        .contains("recorded first as " + reference);
    assertThat(counted(wrong)).isZero();
    assertThat(counted(right)).isOne();
    assertThat(audited(id)).contains("concern-withdrawn");
  }

  @Test
  void whatWasSaidSinceAndTheFilesGoWithItHoweverOftenItMoves() {
    String id = recorded(Body.ordinary(wrong));
    String words = "what she saw ".repeat(60_000);
    assertThat(
            new Upload()
                .file("saw.txt", words.getBytes(StandardCharsets.UTF_8))
                .send(server, "teacher", "/api/concerns/" + id + "/attachments", "key", "*/*")
                .statusCode())
        .isEqualTo(201);
    assertThat(
            server
                .send(
                    server
                        .request("/api/concerns/" + id + "/corrections")
                        .header("Authorization", "Bearer " + server.token("teacher"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", id)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"By the gate.\"}")))
                .statusCode())
        .isEqualTo(201);
    assertThat(
            new Person(server, "dsl")
                .post(
                    "/api/concerns/" + id + "/reclassifications",
                    Map.of("category", "worry", "reason", "It fits better."))
                .statusCode())
        .isEqualTo(201);
    String nobodys = Answer.id(move("dsl", id, null, "Not him."));
    String successor = Answer.id(move("dsl", nobodys, right, "It was him."));
    JsonNode entry = Answer.json(server.get("dsl", "/api/concerns/" + successor));
    assertThat(Answer.texts(entry.get("corrections"), "text")).containsExactly("By the gate.");
    assertThat(entry.at("/corrections/0/by").asText()).isEqualTo("Hannah Whitlow");
    assertThat(Answer.texts(entry.get("reclassifications"), "reason"))
        .containsExactly("It fits better.");
    assertThat(entry.get("categoryName").asText()).isEqualTo("Worried or stressed");
    String files = "/api/concerns/" + successor + "/attachments";
    for (String login : List.of("teacher", "dsl")) {
      JsonNode file = Answer.json(server.get(login, files)).get("items").get(0);
      assertThat(file.get("name").asText()).isEqualTo("saw.txt");
      assertThat(file.get("by").asText()).isEqualTo("Hannah Whitlow");
      assertThat(server.get(login, files + "/" + file.get("id").asText()).body())
          .as(login)
          .isEqualTo(words);
    }
  }

  @Test
  void theReporterFindsTheNewEntryInTheirListAndOfTheOldOneTheReceiptAlone() {
    String id = recorded(Body.ordinary(wrong));
    String successor = Answer.id(move("pastoral", id, right, "The other one."));
    Map<String, Boolean> readable = new HashMap<>();
    Answer.json(server.get("teacher", "/api/concerns?mine=true&limit=200"))
        .get("items")
        .forEach(item -> readable.put(item.get("id").asText(), item.get("readable").asBoolean()));
    assertThat(readable).containsEntry(id, false).containsEntry(successor, true);
    assertThat(server.get("teacher", "/api/concerns/" + id + "/receipt").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theReceiptOfAnEntryThatWasMovedStillSendsItsReporterToTheLead() {
    String id = recorded(Body.urgent(wrong));
    String successor = Answer.id(move("dsl", id, right, "The other one."));
    String past = recorded(Body.urgent(wrong).with("aboutAdult", Map.of("name", "Mr Grey")));
    Person teacher = new Person(server, "teacher");
    for (String one : List.of(id, successor)) {
      assertThat(teacher.open("/log/receipts/" + one).body())
          .contains("Tell the designated safeguarding lead")
          .doesNotContain("Tell the headteacher", "the person it is about");
    }
    assertThat(teacher.open("/log/receipts/" + past).body())
        .contains("Tell the headteacher", "the person it is about")
        .doesNotContain("Tell the designated safeguarding lead");
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndSomebodyElseFindsItGone() {
    String id = recorded(Body.ordinary(wrong));
    String first = move("pastoral", id, right, "The other one.").body();
    assertThat(move("pastoral", id, right, "The other one.").body()).isEqualTo(first);
    assertThat(move("dsl", id, right, "The other one.").statusCode()).isEqualTo(404);
  }

  @Test
  void anUrgentOneRaisesAnAlertOnTheRightChildAndClearsTheWordsFromTheOldOne() throws IOException {
    String id = recorded(Body.urgent(wrong).with("narrative", "He told me of a bruise."));
    String successor = Answer.id(move("dsl", id, right, "The other one."));
    ConsumerRecord<String, byte[]> raised =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", successor);
    assertThat(raised.key()).isEqualTo(right.toString());
    assertThat(details(raised, right).get("narrative").asText())
        .isEqualTo("He told me of a bruise.");
    List<ConsumerRecord<String, byte[]>> about =
        await().atMost(Duration.ofSeconds(30)).until(() -> raisedOf(id), all -> all.size() == 2);
    assertThat(details(about.getLast(), wrong).get("narrative").asText())
        .contains("wrong child")
        .doesNotContain("bruise");
  }

  @Test
  void whereNobodyKnowsTheRightChildTheWordsStandOnNone() {
    String id = recorded(Body.urgent(wrong));
    String successor = Answer.id(move("dsl", id, null, "Not him, another boy in red."));
    JsonNode entry = Answer.json(server.get("dsl", "/api/concerns/" + successor));
    assertThat(entry.get("pupil").isNull()).isTrue();
    assertThat(Answer.texts(entry.get("flags"), "")).contains("no-pupil");
    assertThat(entry.get("level").asText()).isEqualTo("urgent");
  }

  @Test
  void theRightChildMustBeAnotherOneInSight() {
    String id = recorded(Body.ordinary(wrong));
    assertThat(Answer.fields(move("dsl", id, wrong, "x"))).containsExactly("pupilId");
    assertThat(Answer.fields(move("dsl", id, SmallTrust.CLEO, "x"))).containsExactly("pupilId");
    assertThat(Answer.fields(move("dsl", id, SmallTrust.DAN, "x")))
        .as("a lead moves nothing to a child of their own")
        .containsExactly("pupilId");
    assertThat(Answer.fields(move("dsl", id, right, " "))).containsExactly("reason");
  }

  @Test
  void familyOfTheRightChildIsKeptOutOfTheNewEntry() {
    String id = recorded(Body.ordinary(wrong));
    String successor = Answer.id(move("pastoral", id, SmallTrust.DAN, "The other one."));
    assertThat(server.get("dsl", "/api/concerns/" + successor).statusCode()).isEqualTo(404);
    assertThat(server.get("deputy", "/api/concerns/" + successor).statusCode()).isEqualTo(200);
  }

  @Test
  void thePageSearchesTheRightChildAndSavesNothingUntilOneIsChosen() {
    String id = recorded(Body.ordinary(wrong));
    Person pastoral = new Person(server, "pastoral");
    String page = "/concerns/" + id + "/wrong-pupil";
    HttpResponse<String> searched =
        pastoral.submit(page, Map.of("query", "pemberl", "reason", "Typed.", "step", "search"));
    assertThat(searched.statusCode()).isEqualTo(200);
    assertThat(searched.body()).contains("Ivo Pemberley", "Typed.", "Nobody knows yet");
    assertThat(searched.body()).doesNotContain("Ivo Pemberton");
    HttpResponse<String> unchosen = pastoral.submit(page, Map.of("reason", "Typed."));
    assertThat(unchosen.statusCode()).isEqualTo(422);
    assertThat(unchosen.body()).contains("href=\"#query\"");
    assertThat(server.get("teacher", "/api/concerns/" + id).statusCode()).isEqualTo(200);
    HttpResponse<String> done =
        pastoral.submit(page, Map.of("reason", "Typed.", "pupilId", right.toString()));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(pastoral.open(done.headers().firstValue("Location").orElseThrow()).body())
        .contains("Ivo Pemberley");
  }

  private List<ConsumerRecord<String, byte[]>> raisedOf(String id) throws IOException {
    List<ConsumerRecord<String, byte[]>> about = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : published.all(Topics.URGENT)) {
      if (JSON.readTree(record.value()).get("concernId").asText().equals(id)) {
        about.add(record);
      }
    }
    return about;
  }

  private String recorded(Body body) {
    return Answer.id(server.post("teacher", body.json()));
  }

  private String reference(String login, String id) {
    return Answer.json(server.get(login, "/api/concerns/" + id)).get("reference").asText();
  }

  private HttpResponse<String> move(String login, String id, @Nullable UUID pupil, String reason) {
    Map<String, String> body = new HashMap<>();
    body.put("reason", reason);
    if (pupil != null) {
      body.put("pupilId", pupil.toString());
    }
    return new Person(server, login).post("/api/concerns/" + id + "/wrong-pupil", body);
  }

  private JsonNode details(ConsumerRecord<String, byte[]> event, UUID pupil) throws IOException {
    return JSON.readTree(
        server
            .context()
            .getBean(Sealer.class)
            .openText(
                Audience.DISCLOSURE,
                new SealedFor(Published.eventId(event), pupil, DisclosureRaised.FIELD),
                JSON.readTree(event.value()).get("sealed").asText()));
  }

  private long counted(UUID pupil) {
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

  private List<String> audited(String concernId) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select action from audit_entry where subject_id = ?",
                row -> row.text("action"),
                UUID.fromString(concernId)));
  }
}
