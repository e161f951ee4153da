package org.lantern.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantern.devkit.mail.Mail;

/**
 * Everything that a run left where a child's data must never stand in plain text: all records of
 * all topics with keys and headers, all log files, all mails, and the metrics of all services. Case
 * does not matter.
 */
final class Traces {
  private final List<Trace> all;

  private Traces(List<Trace> all) {
    this.all = all;
  }

  /** One piece of text and where it was found. */
  record Trace(String where, String text) {}

  static Traces of(RunningSuite suite) {
    List<Trace> all = new ArrayList<>();
    all.addAll(topics(suite.backing().addresses().kafkaBootstrap()));
    all.addAll(logs(suite));
    for (Mail mail : suite.backing().mails()) {
      all.add(
          new Trace(
              "mail " + mail.messageId(),
              mail.subject() + "\n" + mail.headers() + "\n" + mail.text()));
    }
    all.addAll(metrics(suite));
    return new Traces(all);
  }

  /** Where a word stands, in whatever case. */
  List<String> holding(String word) {
    String wanted = word.toLowerCase(java.util.Locale.ROOT);
    return all.stream()
        .filter(trace -> trace.text().toLowerCase(java.util.Locale.ROOT).contains(wanted))
        .map(Trace::where)
        .toList();
  }

  long count(String kind) {
    return all.stream().filter(trace -> trace.where().startsWith(kind)).count();
  }

  private static List<Trace> metrics(RunningSuite suite) {
    Person operator = suite.as("operator");
    return Stream.of(
            RunningSuite.CONCERN,
            RunningSuite.PROVISION,
            RunningSuite.SAFEGUARDING,
            RunningSuite.REPORTING)
        .map(service -> {
          Answer answer = operator.get(service, "/prometheus");
          if (answer.status() != 200 || !answer.body().contains("lantern_")) {
            throw new IllegalStateException(
                "the metrics of " + service + " cannot be read: " + answer.status());
          }
          return new Trace("metrics " + service, answer.body());
        })
        .toList();
  }

  private static List<Trace> topics(String bootstrap) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "traces-" + UUID.randomUUID(),
                "enable.auto.commit",
                "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Trace> traces = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> traces.add(trace(record)));
      }
      return traces;
    }
  }

  private static Trace trace(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text =
        new StringBuilder(plain(record.key())).append('\n').append(plain(record.value()));
    for (Header header : record.headers()) {
      text.append('\n').append(header.key()).append('=').append(plain(header.value()));
    }
    return new Trace("topic " + record.topic(), text.toString());
  }

  private static String plain(byte @org.jspecify.annotations.Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Trace> logs(RunningSuite suite) {
    Stream<Path> files =
        Stream.concat(
            suite.services().stream().map(service -> service.log()),
            suite.backing().processes().stream().map(process -> process.log()));
    return files
        .filter(Files::exists)
        .map(file -> new Trace("log " + file.getFileName(), read(file)))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
