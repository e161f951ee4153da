package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.wire.MessagingSettings;

/** How a deployment tells the clients of its broker who they are. */
class ClientSettingsIT {
  private static final String JAAS =
      "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"concern\";";

  @Test
  void everyClientOfTheBrokerStartsFromTheSameSecuritySettings() {
    Suite suite = Backing.shared().suite();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("lantern.kafka.client.security.protocol", "PLAINTEXT");
    settings.put("lantern.kafka.client.sasl.mechanism", "SCRAM-SHA-512");
    settings.put("lantern.kafka.client.sasl.jaas.config", JAAS);
    settings.put("lantern.kafka.client.acks", "0");
    try (Node node = Node.start(suite, "receiver", settings, Seen.shared())) {
      Map<String, Object> client = node.bean(MessagingSettings.class).client();
      assertThat(client)
          .containsOnlyKeys(
              "bootstrap.servers", "security.protocol", "sasl.mechanism", "sasl.jaas.config")
          .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
          .containsEntry("sasl.jaas.config", JAAS);
      assertThat(node.bean(KafkaDefaultConfiguration.class).getConfig())
          .as("the consumer that the framework makes")
          .containsAllEntriesOf(client);
    }
  }

  @Test
  void aClientThatIsToldToEncryptDoesNotTalkToABrokerInPlainText() {
    Suite suite = Backing.shared().suite();
    Seen seen = Seen.shared();
    try (Node before = Node.start(suite, "sender")) {
      before.awaitProducers();
    }
    try (Node receiver = Node.start(suite, "receiver", seen);
        Node sender =
            Node.start(suite, "sender", Map.of("lantern.kafka.client.security.protocol", "SSL"))) {
      sender.tally(UUID.randomUUID(), "bullying");
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(seen.handled::isEmpty);
      assertThat(sender.count("from outbox where sent_at is null")).isOne();
      assertThat(receiver.count("from inbox")).isZero();
    }
  }
}
