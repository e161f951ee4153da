package org.lantern.reporting.tally;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;

/** Counts each tallied concern once. What is no code or no Monday goes to quarantine. */
@Singleton
final class ConcernTallies implements EventHandler {
  private final Tallies tallies;

  ConcernTallies(Tallies tallies) {
    this.tallies = tallies;
  }

  @Override
  public String topic() {
    return Topics.CONCERN;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(ConcernTallied.TYPE, ConcernTallied.class);
  }

  @Override
  public Delivery delivery() {
    return Delivery.SHARED;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    ConcernTallied tallied = (ConcernTallied) event.data();
    Tally tally =
        new Tally(
            tallied.schoolId(),
            tallied.weekStarting(),
            tallied.category(),
            Level.ofWire(tallied.level()).wire(),
            tallied.tier() == null ? Tally.NO_TIER : tallied.tier());
    tally
        .firstFault()
        .ifPresent(field -> {
          throw new UnreadableEvent("a tally's " + field + " cannot be counted");
        });
    tallies.count(tx, tally);
  }
}
