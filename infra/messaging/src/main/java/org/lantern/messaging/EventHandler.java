package org.lantern.messaging;

import java.util.Map;
import org.lantern.contracts.Topics;
import org.lantern.platform.database.Transaction;

/**
 * What a service does with the events of one topic. Beans of this type are found and fed by
 * messaging.
 *
 * <p>{@link #handle} runs inside a background transaction in which the inbox has just seen the
 * event for the first time for this handler; effect and inbox commit together. It throws {@link
 * UnreadableEvent} for what no retry can mend: the record then goes to quarantine with its bytes
 * and the reason. A transient failure is retried for as long as it lasts.
 */
public interface EventHandler {
  /** Its name in the inbox; it must stay the same over releases, and is unique in the service. */
  default String name() {
    String name = getClass().getSimpleName();
    int generated = name.indexOf('$');
    return generated < 0 ? name : name.substring(0, generated);
  }

  /** A constant of {@link org.lantern.contracts.Topics}. */
  String topic();

  /**
   * The CloudEvents types that this handler wants, each with the record that its data is read into.
   * A record without a value arrives as {@link org.lantern.contracts.Tombstone}, for a handler that
   * names that type.
   */
  Map<String, Class<?>> types();

  /** How the topic is read; instances share it unless the handler says otherwise. */
  default Delivery delivery() {
    return Delivery.SHARED;
  }

  void handle(Transaction tx, IncomingEvent event);

  /**
   * Whether events of a topic may share a transaction, which spares a commit each. Only for a
   * handler that writes rows of the event's own key alone: then instances do not wait for each
   * other in a circle. Never for the urgent lane, where each event goes as fast as it can.
   */
  default boolean sharesTransactions() {
    return false;
  }

  /**
   * Whether a person must know when a record of this handler goes to quarantine: always on the
   * urgent lane, and for a handler whose events may be about a child in danger.
   */
  default boolean alarms() {
    return topic().equals(Topics.URGENT);
  }

  /**
   * The event has already had its effect, through another instance or another way. Called outside
   * any transaction.
   */
  default void alreadyHandled(IncomingEvent event) {}

  /** How instances share a topic. */
  enum Delivery {
    /**
     * Every instance reads everything, by assignment without a group: the death of one costs no
     * time.
     */
    EVERY_INSTANCE,
    /** Instances share the partitions as a consumer group. */
    SHARED
  }
}
