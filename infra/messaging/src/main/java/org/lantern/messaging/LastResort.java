package org.lantern.messaging;

import java.util.UUID;

/**
 * Tells a person by a way that needs neither the broker nor the other service. Called outside any
 * transaction when an urgent event has had no receipt for too long, and again for as long as that
 * lasts. After a crash in the middle it may be called once more for the same notice; a call that
 * throws is repeated within a minute.
 */
public interface LastResort {
  void tell(Overdue overdue);

  /**
   * An urgent event without a receipt.
   *
   * @param eventId the id that the event was appended with
   * @param notice 1 for the first notice, rising; good for a message id together with the event
   * @param json the event's data as it travels
   */
  record Overdue(UUID eventId, int notice, String json) {}
}
