package org.lantern.concern.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Published;
import org.lantern.contracts.Canary;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.messaging.LastResort;
import org.lantern.messaging.Outbox;
import org.lantern.platform.database.Transactions;

/** The test disclosure as it leaves: by the urgent lane, one at a time, and with nothing beside. */
class CanaryIT {
  /** So short that each call has a turn of its own. */
  private static final Duration TURN = Duration.ofMillis(1);

  private final ConcernServer server = ConcernServer.running();
  private final SendCanary sendCanary = server.context().getBean(SendCanary.class);

  @Test
  void theNextIsSentOnlyWhenTheOneBeforeHasItsReceipt() {
    settle();
    assertThat(sendCanary.send(TURN)).isTrue();
    assertThat(sendCanary.send(TURN)).isFalse();
    UUID underWay = underWay().getFirst();
    settle();
    assertThat(sendCanary.send(TURN)).isTrue();
    assertThat(underWay()).hasSize(1).doesNotContain(underWay);
    settle();
  }

  @Test
  void oneTurnIsTakenOnceHoweverManyInstancesLook() {
    settle();
    Duration day = Duration.ofDays(1);
    boolean first = sendCanary.send(day);
    settle();
    assertThat(sendCanary.send(day)).isFalse();
    assertThat(first).isTrue();
  }

  @Test
  void itLeavesByTheUrgentLaneForTheReservedSchoolAndIsNoConcern() {
    settle();
    Map<String, Long> before = server.rows();
    assertThat(sendCanary.send(TURN)).isTrue();
    UUID eventId = underWay().getFirst();
    JsonNode event = awaitOnTheUrgentLane(eventId);
    assertThat(event.get("schoolIds")).hasSize(1);
    assertThat(event.get("schoolIds").get(0).asText()).isEqualTo(Canary.SCHOOL.toString());
    assertThat(event.get("pupilId").isNull()).isTrue();
    assertThat(new Published(server).all(Topics.CONCERN))
        .noneMatch(record -> text(record).contains(event.get("concernId").asText()));
    assertThat(server.rows()).isEqualTo(before);
    settle();
  }

  @Test
  void nobodyIsMailedAboutOneThatDoesNotArrive() {
    UUID concernId = UUID.randomUUID();
    int mails = Backing.shared().mails().size();
    server
        .context()
        .getBean(LastResort.class)
        .tell(
            new LastResort.Overdue(
                UUID.randomUUID(),
                1,
                """
                {"concernId":"%s","reference":"CANARY","pupilId":null,"schoolIds":["%s"],
                 "level":"urgent","recordedAt":"2026-11-20T10:00:00Z","sealed":"x"}
                """
                    .formatted(concernId, Canary.SCHOOL)));
    assertThat(Backing.shared().mails()).hasSize(mails);
    assertThat(server.audited(concernId.toString())).isEmpty();
  }

  private JsonNode awaitOnTheUrgentLane(UUID eventId) {
    Published published = new Published(server);
    return await()
        .until(
            () ->
                published.all(Topics.URGENT).stream()
                    .filter(record -> Published.eventId(record).equals(eventId))
                    .map(record -> parsed(record))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static JsonNode parsed(ConsumerRecord<String, byte[]> record) {
    try {
      return new ObjectMapper().readTree(record.value());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  /** As safeguarding does with its receipt. */
  private void settle() {
    Outbox outbox = server.context().getBean(Outbox.class);
    List<UUID> waiting = underWay();
    server
        .context()
        .getBean(Transactions.class)
        .<Boolean>background(tx -> {
          waiting.forEach(eventId -> outbox.received(tx, eventId));
          return true;
        });
  }

  private List<UUID> underWay() {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                "select u.id from urgent_outbox u join canary c on c.event_id = u.id"
                    + " where u.received_at is null",
                row -> row.uuid("id")));
  }
}
