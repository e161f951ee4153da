package org.lantern.concern.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transactions;

/** Receipts only advance, in whatever order the news arrives. */
class ReceiptsIT {
  private static final Instant DELIVERED = Instant.parse("2026-11-20T10:00:01Z");
  private static final Instant ACKNOWLEDGED = Instant.parse("2026-11-20T10:05:00Z");

  private final ConcernServer server = ConcernServer.running();
  private final SafeguardingEvents events = server.context().getBean(SafeguardingEvents.class);
  private final Transactions transactions = server.context().getBean(Transactions.class);
  private final UUID concernId =
      UUID.fromString(Answer.id(server.post("teacher", Body.urgent(SmallTrust.ADA).json())));

  @Test
  void aFreshConcernIsRecordedAndNobodyIsWaitedFor() {
    assertReceipt("recorded", null, null);
  }

  @Test
  void deliveredSaysSinceWhenNobodyHasAcknowledged() {
    arrives(new DisclosureReceived(concernId, UUID.randomUUID(), UUID.randomUUID(), DELIVERED));
    assertReceipt("delivered", DELIVERED, DELIVERED);
  }

  @Test
  void acknowledgedEndsTheWaiting() {
    arrives(new DisclosureReceived(concernId, UUID.randomUUID(), UUID.randomUUID(), DELIVERED));
    arrives(new AlertAcknowledged(concernId, UUID.randomUUID(), ACKNOWLEDGED));
    assertReceipt("acknowledged", ACKNOWLEDGED, null);
  }

  @Test
  void newsThatArrivesLateOrTwiceTakesNothingBack() {
    arrives(new AlertAcknowledged(concernId, UUID.randomUUID(), ACKNOWLEDGED));
    arrives(new DisclosureReceived(concernId, UUID.randomUUID(), UUID.randomUUID(), DELIVERED));
    arrives(new AlertAcknowledged(concernId, UUID.randomUUID(), ACKNOWLEDGED.plusSeconds(60)));
    assertReceipt("acknowledged", ACKNOWLEDGED, null);
  }

  @Test
  void anOrdinaryConcernWaitsForNobody() {
    String id = Answer.id(server.post("teacher", Body.ordinary(SmallTrust.ADA).json()));
    JsonNode receipt = Answer.json(server.get("teacher", "/api/concerns/" + id + "/receipt"));
    assertThat(receipt.get("state").asText()).isEqualTo("recorded");
    assertThat(receipt.get("unacknowledgedSince").isNull()).isTrue();
  }

  @Test
  void onlyAnAllegationIsOneForItsReporterWhetherTheyReadItOrNot() {
    Body ofTheLead = Body.urgent(SmallTrust.ADA).with("place", "Hall");
    String family = Answer.id(server.post("teacher", Body.urgent(SmallTrust.DAN).json()));
    String own =
        Answer.id(
            server.post(
                "dsl",
                ofTheLead
                    .with("aboutAdult", Map.of("staffId", SmallTrust.staff("dsl").toString()))
                    .json()));
    String sibling =
        Answer.id(
            server.post(
                "dsl",
                ofTheLead
                    .with(
                        "people",
                        List.of(Map.of("pupilId", SmallTrust.DAN.toString(), "role", "sibling")))
                    .json()));
    assertThat(aboutAdult("teacher", family)).isFalse();
    assertThat(server.get("dsl", "/api/concerns/" + own).statusCode()).isEqualTo(404);
    assertThat(aboutAdult("dsl", own)).isTrue();
    assertThat(server.get("dsl", "/api/concerns/" + sibling).statusCode()).isEqualTo(404);
    assertThat(aboutAdult("dsl", sibling)).isFalse();
  }

  private boolean aboutAdult(String login, String id) {
    Receipts receipts = server.context().getBean(Receipts.class);
    return transactions
        .as(SmallTrust.caller(login), tx -> receipts.of(tx, UUID.fromString(id)))
        .orElseThrow()
        .aboutAdult();
  }

  private void arrives(Object data) {
    IncomingEvent event =
        new IncomingEvent(
            UUID.randomUUID(), "type", "safeguarding", DELIVERED, Topics.SAFEGUARDING, data);
    transactions.background(tx -> {
      events.handle(tx, event);
      return tx.run();
    });
  }

  private void assertReceipt(
      String state, @Nullable Instant at, @Nullable Instant unacknowledgedSince) {
    JsonNode receipt =
        Answer.json(server.get("teacher", "/api/concerns/" + concernId + "/receipt"));
    assertThat(receipt.get("state").asText()).isEqualTo(state);
    if (at != null) {
      assertThat(Instant.parse(receipt.get("at").asText())).isEqualTo(at);
    }
    if (unacknowledgedSince == null) {
      assertThat(receipt.get("unacknowledgedSince").isNull()).isTrue();
    } else {
      assertThat(Instant.parse(receipt.get("unacknowledgedSince").asText()))
          .isEqualTo(unacknowledgedSince);
    }
  }
}
