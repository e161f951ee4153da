package org.lantern.concern.canary;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lantern.contracts.Canary;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * Sends a test disclosure on the urgent lane: outbox, broker, or past the broker, and a receipt, as
 * a real one, sealed with the same key. There is no concern behind it, so no list, count or
 * chronology can hold it. Any instance may call it at any time; one of them sends.
 */
@Singleton
class SendCanary {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String WORDS = "A test of the way. It is about nobody.";

  private final Transactions transactions;
  private final Canaries canaries;
  private final Outbox outbox;
  private final Sealer sealer;
  private final JsonMapper json;
  private final Ids ids;

  SendCanary(
      Transactions transactions,
      Canaries canaries,
      Outbox outbox,
      Sealer sealer,
      JsonMapper json,
      Ids ids) {
    this.transactions = transactions;
    this.canaries = canaries;
    this.outbox = outbox;
    this.sealer = sealer;
    this.json = json;
    this.ids = ids;
  }

  /** True when one was sent. */
  boolean send(Duration every) {
    UUID eventId = ids.next();
    return transactions.<Boolean>background(tx -> {
      if (!canaries.take(tx, eventId, every)) {
        return false;
      }
      outbox.append(tx, event(eventId, now(tx)));
      return true;
    });
  }

  private OutgoingEvent event(UUID eventId, Instant now) {
    UUID concernId = ids.next();
    String sealed =
        sealer.sealText(
            Audience.DISCLOSURE,
            new SealedFor(eventId, concernId, DisclosureRaised.FIELD),
            details(now));
    return new OutgoingEvent(
        eventId,
        DisclosureRaised.TYPE,
        Topics.URGENT,
        concernId,
        new DisclosureRaised(
            concernId, "CANARY", null, List.of(Canary.SCHOOL), Level.URGENT.wire(), now, sealed));
  }

  private String details(Instant now) {
    DisclosureDetails details =
        new DisclosureDetails(
            null,
            null,
            null,
            WORDS,
            "canary",
            "Test of the way",
            WORDS,
            null,
            null,
            null,
            now,
            false,
            NOBODY,
            "Lantern",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            false);
    try {
      return new String(json.writeValueAsBytes(details), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Instant now(Transaction tx) {
    return tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
  }
}
