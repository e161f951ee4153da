package org.lantern.messaging;

import java.time.Duration;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/**
 * Where use cases leave their events.
 *
 * <p>{@link #append} queues a row in the caller's transaction, leased to this instance, and hands
 * the event to the producer right after the commit without waiting for it. A crash between commit
 * and hand-over leaves the row for the relay; so does a send that fails. On the urgent lane a row
 * is finished only by {@link #received}.
 */
public interface Outbox {
  void append(Transaction tx, OutgoingEvent event);

  /**
   * As {@link #append}, but leaves the row to the relay: nothing of it is kept in memory until the
   * commit and nothing is handed over after it. For bulk on ordinary topics, where thousands of
   * rows in one transaction would otherwise wait in memory together.
   */
  default void leave(Transaction tx, OutgoingEvent event) {
    append(tx, event);
  }

  /**
   * Leaves an event that must not be told to belong to the others of its transaction. It waits for
   * a random while, {@code within} at the longest, and goes when its own while is over, whatever
   * was appended before it; its time is cut to the day. For that, id and key must be random, and
   * the key its own: rows of one key keep their order, and order alone would tell. Never for the
   * urgent lane.
   */
  void leaveApart(Transaction tx, OutgoingEvent event, Duration within);

  /**
   * Notes that the other side has committed an urgent event. Idempotent; an id that is not here
   * changes nothing. Answers true the first time.
   */
  boolean received(Transaction tx, UUID eventId);
}
