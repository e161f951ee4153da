package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Published;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What leaves the service, as a broker holds it. */
class EventsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ConcernServer server = ConcernServer.running();
  private final Published published = new Published(server);
  private final Sealer sealer = server.context().getBean(Sealer.class);

  @Test
  void anUrgentDisclosureLeavesSealedAndWholeOnTheUrgentLane() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Zebedee Quarrington");
    String said = "Unlikely words " + UUID.randomUUID();
    String id =
        Answer.id(server.post("teacher", Body.urgent(pupil).with("narrative", said).json()));
    ConsumerRecord<String, byte[]> record =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", id);
    assertThat(record.key()).isEqualTo(pupil.toString());
    assertPlain(record, said);
    JsonNode data = JSON.readTree(record.value());
    assertThat(data.get("schoolIds").get(0).asText()).isEqualTo(DemoSchool.A.id().toString());
    JsonNode details =
        JSON.readTree(
            sealer.openText(
                Audience.DISCLOSURE,
                new SealedFor(Published.eventId(record), pupil, DisclosureRaised.FIELD),
                data.get("sealed").asText()));
    assertThat(details.get("pupilName").asText()).isEqualTo("Zebedee Quarrington");
    assertThat(details.get("narrative").asText()).isEqualTo(said);
    assertThat(details.get("reporterName").asText()).isEqualTo("Hannah Whitlow");
    ConsumerRecord<String, byte[]> recorded =
        published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id);
    assertPlain(recorded, said);
    assertThat(JSON.readTree(recorded.value()).path("sealedDisclosure").isNull()).isTrue();
  }

  @Test
  void whatElseWasRecordedTravelsSealedForTheLeadToRead() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Xenia Quarrington");
    String where = "Unlikely place " + UUID.randomUUID();
    String id =
        Answer.id(
            server.post(
                "teacher",
                Body.urgent(pupil)
                    .with("place", where)
                    .with(
                        "people",
                        List.of(Map.of("pupilId", SmallTrust.BEN.toString(), "role", "witness")))
                    .with("bodyMap", List.of(Map.of("part", "left-knee", "note", "Graze")))
                    .with("kind", "behaviour-incident")
                    .with("form", Map.of("stage", "C2", "unasked", "answer"))
                    .json()));
    ConsumerRecord<String, byte[]> record =
        published.await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", id);
    assertPlain(record, where);
    assertPlain(record, "Castellan");
    JsonNode further =
        JSON.readTree(
                sealer.openText(
                    Audience.DISCLOSURE,
                    new SealedFor(Published.eventId(record), pupil, DisclosureRaised.FIELD),
                    JSON.readTree(record.value()).get("sealed").asText()))
            .get("further");
    assertThat(Answer.texts(further, "text"))
        .containsExactly(
            where,
            "Ben Castellan (saw or heard it)",
            "Left knee: Graze",
            "C2: a second consequence, in the classroom",
            "answer");
    assertPlain(published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id), where);
  }

  @Test
  void aLowLevelConcernNamesNoPupilAndIsNeverCounted() throws IOException {
    String id =
        Answer.id(
            server.post(
                "teacher",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "low-level-staff-concern")
                    .with("aboutAdult", Map.of("name", "Mr Grey"))
                    .json()));
    ConsumerRecord<String, byte[]> recorded =
        published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id);
    assertThat(recorded.key()).isEqualTo(id);
    assertThat(new String(recorded.value(), StandardCharsets.UTF_8))
        .doesNotContain(SmallTrust.ADA.toString())
        .doesNotContain("low-level");
    assertThat(JSON.readTree(recorded.value()).path("sealedSuggestion").isNull()).isTrue();
    assertThat(tallies("low-level-staff-concern")).isZero();
  }

  @Test
  void aConcernForTheSameDayCarriesItsContentSealedAndItsCountTellsOfNobody() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Yolanda Pettifer");
    String said = "Unlikely words " + UUID.randomUUID();
    String id =
        Answer.id(
            server.post(
                "teacher",
                Body.ordinary(pupil).with("category", "self-harm").with("narrative", said).json()));
    ConsumerRecord<String, byte[]> recorded =
        published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id);
    assertPlain(recorded, said);
    JsonNode data = JSON.readTree(recorded.value());
    SealedFor target = new SealedFor(Published.eventId(recorded), pupil, DisclosureRaised.FIELD);
    assertThat(sealer.openText(Audience.DISCLOSURE, target, data.get("sealedDisclosure").asText()))
        .contains(said);
    assertThat(
            sealer.openText(
                Audience.REGISTER,
                new SealedFor(Published.eventId(recorded), pupil, ConcernRecorded.SUGGESTION_FIELD),
                data.get("sealedSuggestion").asText()))
        .contains("\"tier\":3");
    ConsumerRecord<String, byte[]> tally =
        published.await(Topics.CONCERN, ConcernTallied.TYPE, "category", "self-harm");
    assertThat(JSON.readTree(tally.value()).get("schoolId").asText())
        .isEqualTo(DemoSchool.A.id().toString());
    assertThat(new String(tally.value(), StandardCharsets.UTF_8) + tally.key())
        .doesNotContain(pupil.toString())
        .doesNotContain(id);
    assertThat(tally.key())
        .as("tallies of one school keep no order, which would tell whose they are")
        .isNotEqualTo(DemoSchool.A.id().toString());
    assertThat(Published.eventId(tally).version()).as("an id without a time in it").isEqualTo(4);
    assertThat(new String(tally.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8))
        .contains("T00:00");
  }

  @Test
  void aConcernAboutAnAdultIsNeitherCountedNorSuggestsAnything() throws IOException {
    String id =
        Answer.id(
            server.post(
                "teacher",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "adult-conduct")
                    .with("aboutAdult", Map.of("name", "Mr Grey"))
                    .json()));
    JsonNode data =
        JSON.readTree(
            published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id).value());
    assertThat(data.path("sealedSuggestion").isNull()).isTrue();
    String marker =
        Answer.id(
            server.post(
                "teacher", Body.ordinary(SmallTrust.ADA).with("category", "weapon").json()));
    published.await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", marker);
    assertThat(
            published.all(Topics.CONCERN).stream()
                .filter(record -> Published.type(record).equals(ConcernTallied.TYPE))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
        .noneMatch(value -> value.contains("adult-conduct"));
    assertThat(tallies("adult-conduct")).as("nor does one wait in the outbox").isZero();
    assertThat(tallies("weapon")).isPositive();
  }

  /** Those that were sent and those that wait. */
  private long tallies(String category) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select count(*) as n from outbox where type = ?"
                        + " and convert_from(data, 'utf8')::jsonb ->> 'category' = ?",
                    row -> row.number("n"),
                    ConcernTallied.TYPE,
                    category)
                .getFirst());
  }

  private static void assertPlain(ConsumerRecord<String, byte[]> record, String said) {
    String all = new String(record.value(), StandardCharsets.UTF_8) + record.headers();
    assertThat(all)
        .doesNotContain(said)
        .doesNotContain("Quarrington")
        .doesNotContain("Pettifer")
        .doesNotContain("self-harm")
        .doesNotContain("disclosure-physical");
  }
}
