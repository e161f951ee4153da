package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What leaves the service, as a broker holds it. */
class EventsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ConcernServer server = ConcernServer.running();
  private final Sealer sealer = server.context().getBean(Sealer.class);

  @Test
  void anUrgentDisclosureLeavesSealedAndWholeOnTheUrgentLane() throws IOException {
    UUID pupil = SmallTrust.newPupil(server.database(), "Zebedee Quarrington");
    String said = "Unlikely words " + UUID.randomUUID();
    String id =
        Answer.id(server.post("teacher", Body.urgent(pupil).with("narrative", said).json()));
    ConsumerRecord<String, byte[]> record =
        await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", id);
    assertThat(record.key()).isEqualTo(pupil.toString());
    assertPlain(record, said);
    JsonNode data = JSON.readTree(record.value());
    assertThat(data.get("schoolIds").get(0).asText()).isEqualTo(DemoSchool.A.id().toString());
    JsonNode details =
        JSON.readTree(
            sealer.openText(
                Audience.DISCLOSURE,
                new SealedFor(eventId(record), pupil, DisclosureRaised.FIELD),
                data.get("sealed").asText()));
    assertThat(details.get("pupilName").asText()).isEqualTo("Zebedee Quarrington");
    assertThat(details.get("narrative").asText()).isEqualTo(said);
    assertThat(details.get("reporterName").asText()).isEqualTo("Hannah Whitlow");
    ConsumerRecord<String, byte[]> recorded =
        await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id);
    assertPlain(recorded, said);
    assertThat(JSON.readTree(recorded.value()).path("sealedDisclosure").isNull()).isTrue();
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
        await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id);
    assertPlain(recorded, said);
    JsonNode data = JSON.readTree(recorded.value());
    SealedFor target = new SealedFor(eventId(recorded), pupil, DisclosureRaised.FIELD);
    assertThat(sealer.openText(Audience.DISCLOSURE, target, data.get("sealedDisclosure").asText()))
        .contains(said);
    assertThat(
            sealer.openText(
                Audience.REGISTER,
                new SealedFor(eventId(recorded), pupil, ConcernRecorded.SUGGESTION_FIELD),
                data.get("sealedSuggestion").asText()))
        .contains("\"tier\":3");
    ConsumerRecord<String, byte[]> tally =
        await(Topics.CONCERN, ConcernTallied.TYPE, "category", "self-harm");
    assertThat(tally.key()).isEqualTo(DemoSchool.A.id().toString());
    assertThat(new String(tally.value(), StandardCharsets.UTF_8))
        .doesNotContain(pupil.toString())
        .doesNotContain(id);
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
        JSON.readTree(await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", id).value());
    assertThat(data.path("sealedSuggestion").isNull()).isTrue();
    String marker =
        Answer.id(
            server.post(
                "teacher", Body.ordinary(SmallTrust.ADA).with("category", "weapon").json()));
    await(Topics.CONCERN, ConcernRecorded.TYPE, "concernId", marker);
    assertThat(
            all(Topics.CONCERN).stream()
                .filter(record -> type(record).equals(ConcernTallied.TYPE))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
        .noneMatch(value -> value.contains("adult-conduct"));
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

  private ConsumerRecord<String, byte[]> await(
      String topic, String type, String field, String value) {
    Instant end = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(end)) {
      for (ConsumerRecord<String, byte[]> record : all(topic)) {
        if (type(record).equals(type) && has(record, field, value)) {
          return record;
        }
      }
    }
    throw new AssertionError("no such event on " + topic);
  }

  private static boolean has(ConsumerRecord<String, byte[]> record, String field, String value) {
    try {
      return JSON.readTree(record.value()).path(field).asText().equals(value);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Everything that stands on the topic now. */
  private List<ConsumerRecord<String, byte[]>> all(String topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", Backing.shared().addresses().kafkaBootstrap());
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(server.suite().topicPrefix() + topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    return header(record, "ce_type");
  }

  private static UUID eventId(ConsumerRecord<String, byte[]> record) {
    return UUID.fromString(header(record, "ce_id"));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
