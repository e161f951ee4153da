package org.lantern.concern.canary;

import java.time.Duration;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** When test disclosures were sent. */
interface Canaries {
  /**
   * Takes the turn to send the one of now. False when another instance has it, and while an earlier
   * one is still under way: after an outage there must be one to deliver and not a flock before the
   * children's. Repeats within one span answer false.
   */
  boolean take(Transaction tx, UUID eventId, Duration every);
}
