package org.lantern.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;

/** Puts a record on its topic once more, byte by byte, as a producer does that lost the answer. */
final class Redelivery {
  private Redelivery() {}

  static void of(Suite suite, String topic, UUID eventId) {
    Map<String, Object> broker =
        Map.of("bootstrap.servers", Backing.shared().addresses().kafkaBootstrap());
    ConsumerRecord<byte[], byte[]> found = find(broker, suite.topicPrefix() + topic, eventId);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  found.topic(), found.partition(), found.key(), found.value(), found.headers()))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static ConsumerRecord<byte[], byte[]> find(
      Map<String, Object> broker, String topic, UUID eventId) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (int poll = 0; poll < 60 && found.isEmpty(); poll++) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> {
              Header id = record.headers().lastHeader("ce_id");
              if (new String(id.value(), StandardCharsets.UTF_8).equals(eventId.toString())) {
                found.add(record);
              }
            });
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
