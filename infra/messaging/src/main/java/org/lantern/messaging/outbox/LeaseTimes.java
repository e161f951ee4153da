package org.lantern.messaging.outbox;

import java.time.Duration;

/**
 * How long an ordinary row belongs to the instance that accepted or claimed it. One send is given
 * up well before the lease ends, so that nobody sends under a lease that has passed to another.
 */
final class LeaseTimes {
  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration DELIVERY = Duration.ofSeconds(12);

  /** After this part of the lease no further send begins. */
  static final Duration LAST_START = LEASE.minus(DELIVERY).minusSeconds(3);

  private LeaseTimes() {}
}
