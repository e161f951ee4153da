package org.lantern.messaging.topics;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.lantern.contracts.Topics;
import org.lantern.messaging.wire.KafkaAdmin;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.work.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that are missing, at start and again whenever a broker has lost them. Copies and
 * the copies that must have a record follow from the size of the cluster; alone, a broker flushes
 * each urgent record to its disk. Services race for it and all succeed.
 */
@Factory
final class TopicKeeper {
  private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);
  private static final int PARTITIONS = 3;
  private static final int MOST_COPIES = 3;
  private static final long PATIENCE_S = 6;

  /** Shorter than the inbox remembers, so that no record outlives the memory of its effect. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final KafkaAdmin admin;
  private final MessagingSettings settings;
  private long nextLookNanos = System.nanoTime();

  TopicKeeper(KafkaAdmin admin, MessagingSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  @Singleton
  Loop loop() {
    return new Loop("topics", Duration.ofMillis(250), Duration.ofSeconds(1), this::round);
  }

  private boolean round() throws ExecutionException, InterruptedException, TimeoutException {
    if (System.nanoTime() - nextLookNanos >= 0) {
      ensure(admin.open());
      nextLookNanos = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    }
    return false;
  }

  private void ensure(Admin open)
      throws ExecutionException, InterruptedException, TimeoutException {
    Set<String> there = open.listTopics().names().get(PATIENCE_S, TimeUnit.SECONDS);
    List<String> missing =
        List.of(
                Topics.URGENT,
                Topics.CONCERN,
                Topics.REGISTER,
                Topics.PROVISION,
                Topics.SAFEGUARDING)
            .stream()
            .filter(topic -> !there.contains(settings.onBroker(topic)))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    int brokers = open.describeCluster().nodes().get(PATIENCE_S, TimeUnit.SECONDS).size();
    List<NewTopic> wanted = new ArrayList<>();
    for (String topic : missing) {
      wanted.add(wanted(topic, Math.clamp(brokers, 1, MOST_COPIES)));
    }
    try {
      open.createTopics(wanted).all().get(PATIENCE_S, TimeUnit.SECONDS);
      log.info("made topics {}", missing);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw failed;
      }
    }
  }

  private NewTopic wanted(String topic, int copies) {
    Map<String, String> config = new HashMap<>();
    config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, copies >= MOST_COPIES ? "2" : "1");
    config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(KEPT.toMillis()));
    if (Topics.isCompacted(topic)) {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    if (topic.equals(Topics.URGENT) && copies == 1) {
      config.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
    }
    return new NewTopic(settings.onBroker(topic), PARTITIONS, (short) copies).configs(config);
  }
}
