package org.lantern.messaging.consumer;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What a position in a topic is relative to: the cluster and the topic as such, which both change
 * when a broker was made anew under the old names.
 */
record Place(String topic, String clusterId, String topicId, int partitions) {
  private static final long PATIENCE_S = 6;

  static Place find(Admin admin, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    String cluster = admin.describeCluster().clusterId().get(PATIENCE_S, TimeUnit.SECONDS);
    TopicDescription described =
        Objects.requireNonNull(
            admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE_S, TimeUnit.SECONDS)
                .get(topic));
    return new Place(topic, cluster, described.topicId().toString(), described.partitions().size());
  }

  List<TopicPartition> all() {
    return IntStream.range(0, partitions).mapToObj(at -> new TopicPartition(topic, at)).toList();
  }
}
