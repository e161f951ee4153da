package org.lantern.concern.telling;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ConcernUntallied;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;

/**
 * Tells analysts' service of counts and of nobody in them. Each leaves apart from the event of the
 * concern, and what is counted elsewhere apart from what is taken back: one that named both would
 * tell that a concern moved.
 */
@Singleton
public final class Tallies {
  private final Outbox outbox;
  private final Duration delay;

  Tallies(Outbox outbox, @Value("${lantern.tally.delay:10m}") Duration delay) {
    this.outbox = outbox;
    this.delay = delay;
  }

  void count(Transaction tx, TallyCell cell) {
    leave(
        tx,
        ConcernTallied.TYPE,
        new ConcernTallied(
            cell.schoolId(),
            cell.category(),
            cell.level().wire(),
            cell.tier(),
            cell.weekStarting()));
  }

  /** Counts in another cell what was counted in one before; nothing leaves where both are equal. */
  public void move(Transaction tx, Optional<TallyCell> from, Optional<TallyCell> to) {
    if (!from.equals(to)) {
      from.ifPresent(cell -> uncount(tx, cell));
      to.ifPresent(cell -> count(tx, cell));
    }
  }

  private void uncount(Transaction tx, TallyCell cell) {
    leave(
        tx,
        ConcernUntallied.TYPE,
        new ConcernUntallied(
            cell.schoolId(),
            cell.category(),
            cell.level().wire(),
            cell.tier(),
            cell.weekStarting()));
  }

  /** Id and key are random: one that is ordered by time would stand beside the pupil's event. */
  private void leave(Transaction tx, String type, Object tally) {
    outbox.leaveApart(
        tx,
        new OutgoingEvent(UUID.randomUUID(), type, Topics.CONCERN, UUID.randomUUID(), tally),
        delay);
  }
}
