package org.lantern.messaging.consumer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.wire.KafkaAdmin;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.work.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether records wait on a topic that the instances of this service share. Thread-safe. */
@Singleton
public final class Unread {
  private static final Logger log = LoggerFactory.getLogger(Unread.class);
  private static final long PATIENCE_S = 6;

  private final KafkaAdmin admin;
  private final MessagingSettings settings;

  Unread(KafkaAdmin admin, MessagingSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * True unless this service, whichever instance, has read all that stands on the topic now. True
   * as well when the broker does not answer: then nobody knows.
   */
  public boolean anyOf(String topic) {
    try {
      Admin open = admin.open();
      Map<TopicPartition, OffsetAndMetadata> read =
          open.listConsumerGroupOffsets(settings.service())
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE_S, TimeUnit.SECONDS);
      return open
          .listOffsets(
              Place.find(open, settings.onBroker(topic)).all().stream()
                  .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
          .all()
          .get(PATIENCE_S, TimeUnit.SECONDS)
          .entrySet()
          .stream()
          .anyMatch(
              end -> isBefore(read.get(end.getKey()), Objects.requireNonNull(end.getValue())));
    } catch (ExecutionException | TimeoutException | RuntimeException unknown) {
      log.warn("whether {} is read to its end is not known: {}", topic, Failures.describe(unknown));
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean isBefore(@Nullable OffsetAndMetadata read, ListOffsetsResultInfo end) {
    return read == null ? end.offset() > 0 : read.offset() < end.offset();
  }
}
