package org.lantern.concern.testing;

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
import org.lantern.devkit.backing.Backing;

/** What a service has published, as the broker holds it. */
public record Published(ConcernServer server) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The event of that type with that value in one of its fields; waits until it is there. */
  public ConsumerRecord<String, byte[]> await(
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

  /** Everything that stands on the topic now. */
  public List<ConsumerRecord<String, byte[]>> all(String topic) {
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

  public static String type(ConsumerRecord<String, byte[]> record) {
    return header(record, "ce_type");
  }

  public static UUID eventId(ConsumerRecord<String, byte[]> record) {
    return UUID.fromString(header(record, "ce_id"));
  }

  private static boolean has(ConsumerRecord<String, byte[]> record, String field, String value) {
    try {
      return JSON.readTree(record.value()).path(field).asText().equals(value);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
