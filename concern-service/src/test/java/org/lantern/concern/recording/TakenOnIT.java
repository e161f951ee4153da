package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
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
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** A safeguarding lead says while logging that they act on it themselves. */
class TakenOnIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> ADULT = Map.of("name", "Mr Grey");

  private final ConcernServer server = ConcernServer.running();
  private final Published published = new Published(server);

  @Test
  void whatALeadOrDeputyTakesOnTravelsSealedAndStandsInTheRecord() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Tess Taken");
    String key = UUID.randomUUID().toString();
    String body = urgent(pupil).json();
    HttpResponse<String> answer = server.post("deputy", key, body);
    assertThat(server.post("deputy", key, body).body()).isEqualTo(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Answer.json(answer).get("flags")).isEmpty();
    ConsumerRecord<String, byte[]> record =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", Answer.id(answer));
    assertThat(new String(record.value())).doesNotContain("takenOn");
    assertThat(details(record, pupil, "sealed").get("takenOn").asBoolean()).isTrue();
    assertThat(new Person(server, "dsl").open("/concerns/" + Answer.id(answer)).body())
        .contains("Owen Larchwood wrote: I am acting on this myself");

    HttpResponse<String> review = server.post("dsl", review(pupil).json());
    ConsumerRecord<String, byte[]> recorded =
        published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", Answer.id(review));
    assertThat(details(recorded, pupil, "sealedDisclosure").get("takenOn").asBoolean()).isTrue();
  }

  @Test
  void anUrgentConcernIsNeverRefusedForItAndItsAlertWaitsForAPerson() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Uri Open");
    for (Body body : new Body[] {urgent(pupil), urgent(pupil).with("aboutAdult", ADULT)}) {
      HttpResponse<String> answer =
          server.post(body.fields().containsKey("aboutAdult") ? "dsl" : "teacher", body.json());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Answer.texts(Answer.json(answer).get("flags"), "")).contains("not-taken-on");
      ConsumerRecord<String, byte[]> record =
          published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", Answer.id(answer));
      assertThat(details(record, pupil, "sealed").get("takenOn").asBoolean()).isFalse();
    }
    assertThat(
            Answer.texts(
                Answer.json(server.post("dsl", urgent(SmallTrust.DAN).json())).get("flags"), ""))
        .as("the lead is family of the child")
        .contains("not-taken-on");
    assertThat(
            Answer.texts(
                Answer.json(server.post("dsl-b", urgent(SmallTrust.ADA).json())).get("flags"), ""))
        .containsExactlyInAnyOrder("unknown-pupil", "no-pupil-description", "not-taken-on");
  }

  @Test
  void aLeadWhoIsFamilyOfAnotherChildThatIsNamedTakesNothingOn() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Wyn Beside");
    Body withSibling =
        urgent(pupil)
            .with(
                "people", List.of(Map.of("pupilId", SmallTrust.DAN.toString(), "role", "sibling")));
    assertThat(takenOnBy("dsl", pupil, withSibling, "unknown-person", "not-taken-on")).isFalse();
    assertThat(takenOnBy("deputy", pupil, withSibling)).as("nobody's family").isTrue();
  }

  private boolean takenOnBy(String login, UUID pupil, Body body, String... flags)
      throws IOException {
    HttpResponse<String> answer = server.post(login, body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Answer.texts(Answer.json(answer).get("flags"), "")).containsExactly(flags);
    ConsumerRecord<String, byte[]> record =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", Answer.id(answer));
    return details(record, pupil, "sealed").get("takenOn").asBoolean();
  }

  @Test
  void anOrdinaryConcernIsRefusedWithTheFieldNamedAndNothingIsKept() {
    UUID pupil = SmallTrust.newPupil(server.database(), "Vic Plain");
    long before = server.rowsOf("concern");
    assertRefused(server.post("teacher", review(pupil).json()));
    assertRefused(server.post("dsl", review(pupil).with("aboutAdult", ADULT).json()));
    assertRefused(server.post("dsl", Body.ordinary(pupil).with("takenOn", true).json()));
    assertRefused(server.post("dsl", review(pupil).with("takenOn", "perhaps").json()));
    assertThat(server.rowsOf("concern")).isEqualTo(before);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(Answer.fields(answer)).containsExactly("takenOn");
  }

  private static Body urgent(UUID pupil) {
    return Body.urgent(pupil).with("takenOn", true);
  }

  private static Body review(UUID pupil) {
    return Body.ordinary(pupil).with("category", "self-harm").with("takenOn", true);
  }

  private JsonNode details(ConsumerRecord<String, byte[]> record, UUID pupil, String field)
      throws IOException {
    return JSON.readTree(
        server
            .context()
            .getBean(Sealer.class)
            .openText(
                Audience.DISCLOSURE,
                new SealedFor(Published.eventId(record), pupil, DisclosureRaised.FIELD),
                JSON.readTree(record.value()).get(field).asText()));
  }
}
