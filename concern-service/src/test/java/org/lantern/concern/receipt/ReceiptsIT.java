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
import org.lantern.concern.testing.Person;
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

  @Test
  void aLeadWhoActsOnItReadsThatTheAlertIsTheirsAsSoonAsItIs() {
    String id = takenOn("dsl", Body.urgent(SmallTrust.ADA));
    assertThat(page("dsl", id))
        .contains("not confirmed yet that the alert is yours", "Stay with the child", "999")
        .doesNotContain("The alert was", "Tell the designated safeguarding lead");
    arrives(new AlertAcknowledged(UUID.fromString(id), UUID.randomUUID(), DELIVERED));
    assertThat(page("dsl", id))
        .as("a colleague may have it: when it arrived is not known here yet")
        .contains("not confirmed yet", "every 3s")
        .doesNotContain("The alert was");
    arrives(received(id));
    assertThat(page("dsl", id))
        .contains("The alert was given to you", "Stay with the child")
        .doesNotContain("not confirmed", "not given to you", "Tell the designated");
    assertThat(new Person(server, "dsl").open("/concerns/" + id).body())
        .contains("Given to you as it arrived");
    assertThat(page("teacher", concernId.toString()))
        .contains("Tell the designated safeguarding lead or a deputy face to face")
        .doesNotContain("The alert", "You wrote that you act");
  }

  @Test
  void whoCouldNotTakeItOnReadsThatAndWhomToTell() {
    String id = takenOn("teacher", Body.urgent(SmallTrust.ADA));
    assertThat(page("teacher", id))
        .contains(
            "The alert was not given to you. Tell a colleague who leads safeguarding face to face:"
                + " they are being alerted.",
            "Tell the designated safeguarding lead or a deputy face to face",
            "Do not speak to parents or carers");
    arrives(received(id));
    assertThat(page("teacher", id)).contains("they have been alerted.");

    String late = takenOn("dsl", Body.urgent(SmallTrust.ADA));
    arrives(received(late));
    arrives(new AlertAcknowledged(UUID.fromString(late), UUID.randomUUID(), ACKNOWLEDGED));
    assertThat(page("dsl", late))
        .as("open until a person acknowledged it")
        .contains("was not given to you when it arrived", "Acknowledged at")
        .doesNotContain("The alert was given to you");

    String adult =
        takenOn("dsl", Body.urgent(SmallTrust.ADA).with("aboutAdult", Map.of("name", "Mr Grey")));
    assertThat(page("dsl", adult))
        .contains("goes to the headteacher or past them", "Tell the headteacher face to face")
        .doesNotContain("colleague who leads safeguarding");
  }

  private String takenOn(String login, Body body) {
    return Answer.id(server.post(login, body.with("takenOn", true).json()));
  }

  private static DisclosureReceived received(String id) {
    return new DisclosureReceived(
        UUID.fromString(id), UUID.randomUUID(), UUID.randomUUID(), DELIVERED);
  }

  private String page(String login, String id) {
    return new Person(server, login).open("/log/receipts/" + id).body();
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
