package org.lantern.messaging.urgent;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lantern.messaging.LastResort;
import org.lantern.messaging.work.Failures;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a person of the trust about urgent rows without a receipt. A row is claimed for a minute,
 * the person is told outside the transaction, and only then the notice is recorded: a crash in
 * between repeats it, nothing leaves it out.
 */
@Factory
@Requires(beans = LastResort.class)
final class LastResortLoop {
  private static final Logger log = LoggerFactory.getLogger(LastResortLoop.class);
  private static final int BATCH = 20;

  private final Transactions transactions;
  private final UrgentTimes times;
  private final UrgentClaims claims;
  private final List<LastResort> contacts;

  LastResortLoop(
      Transactions transactions,
      UrgentTimes times,
      UrgentClaims claims,
      List<LastResort> contacts) {
    this.transactions = transactions;
    this.times = times;
    this.claims = claims;
    this.contacts = contacts;
  }

  @Singleton
  Loop loop() {
    return new Loop("last-resort", Duration.ofSeconds(1), Duration.ofSeconds(5), this::round);
  }

  private boolean round() {
    List<LastResort.Overdue> overdue = claim();
    for (LastResort.Overdue each : overdue) {
      tell(each);
    }
    return overdue.size() == BATCH;
  }

  private void tell(LastResort.Overdue overdue) {
    try {
      contacts.forEach(contact -> contact.tell(overdue));
    } catch (RuntimeException failed) {
      log.error(
          "last resort for event {} failed and is tried again: {}",
          overdue.eventId(),
          Failures.describe(failed));
      return;
    }
    log.error("no receipt for urgent event {}: last resort used", overdue.eventId());
    transactions.background(tx ->
        tx.add(
                "update urgent_outbox set last_resort_notices = ?,"
                    + " last_resort_due_at = lantern_now() + ? * interval '1 millisecond'"
                    + " where received_at is null and id = ?",
                overdue.notice(),
                times.lastResortAgain().toMillis(),
                overdue.eventId())
            .run());
  }

  private List<LastResort.Overdue> claim() {
    return claims.claim(
        "last_resort_due_at",
        BATCH,
        "last_resort_attempts = last_resort_attempts + 1,"
            + " last_resort_due_at = lantern_now() + interval '1 minute'",
        row ->
            new LastResort.Overdue(
                row.uuid("id"),
                (int) row.number("last_resort_notices") + 1,
                new String(row.bytes("data"), StandardCharsets.UTF_8)));
  }
}
