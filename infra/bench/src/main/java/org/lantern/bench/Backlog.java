package org.lantern.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the services have yet to read of the topics that their instances share. */
final class Backlog {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Admin admin;
  private final List<String> groups;

  Backlog(Admin admin, List<String> groups) {
    this.admin = admin;
    this.groups = groups;
  }

  /** Returns once it is empty: what is measured afterwards is not the loading of the register. */
  void awaitEmpty() throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long left = records();
    while (left > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(left + " records are still unread");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      left = records();
    }
  }

  private long records() throws ExecutionException, InterruptedException {
    long left = 0;
    for (String group : groups) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      if (read.isEmpty()) {
        return Long.MAX_VALUE;
      }
      for (var partition : read.entrySet()) {
        left += end(partition.getKey()) - partition.getValue().offset();
      }
    }
    return left;
  }

  private long end(TopicPartition partition) throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(Map.of(partition, OffsetSpec.latest()))
        .partitionResult(partition)
        .get()
        .offset();
  }
}
