package org.lantern.reporting.tally;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ConcernUntallied;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;

/**
 * Counts each tallied concern once, and takes each back once that is counted elsewhere since. What
 * is no code or no Monday goes to quarantine.
 */
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
    return Map.of(
        ConcernTallied.TYPE, ConcernTallied.class,
        ConcernUntallied.TYPE, ConcernUntallied.class);
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case ConcernTallied more -> tallies.count(tx, counted(more));
      case ConcernUntallied less -> tallies.takeBack(tx, counted(less));
      default -> throw new IllegalStateException("an event that was not asked for");
    }
  }

  private static Tally counted(ConcernTallied more) {
    return readable(
        more.schoolId(), more.weekStarting(), more.category(), more.level(), more.tier());
  }

  private static Tally counted(ConcernUntallied less) {
    return readable(
        less.schoolId(), less.weekStarting(), less.category(), less.level(), less.tier());
  }

  private static Tally readable(
      UUID schoolId, LocalDate week, String category, String level, @Nullable Integer tier) {
    Tally tally =
        new Tally(
            schoolId,
            week,
            category,
            Level.ofWire(level).wire(),
            tier == null ? Tally.NO_TIER : tier);
    tally
        .firstFault()
        .ifPresent(field -> {
          throw new UnreadableEvent("a tally's " + field + " cannot be counted");
        });
    return tally;
  }
}
