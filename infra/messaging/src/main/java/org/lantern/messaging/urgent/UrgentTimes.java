package org.lantern.messaging.urgent;

import java.time.Duration;

/**
 * The times of the closed loop. They are settings so that tests can shorten them; what a deployment
 * runs with are the defaults.
 *
 * @param direct without a receipt for this long, the event is posted directly
 * @param directCap the longest pause between two posts of one event
 * @param lastResort without a receipt for this long, a person is told
 * @param lastResortAgain and told again after each further span of this length
 */
record UrgentTimes(
    Duration direct, Duration directCap, Duration lastResort, Duration lastResortAgain) {
  /** How long the instance that accepted a row keeps it from the relay. */
  static final Duration LEASE = Duration.ofSeconds(10);

  /** How long one record is tried; shorter than the lease. */
  static final Duration DELIVERY = Duration.ofSeconds(8);

  /** The longest pause between two sends of one event to the broker. */
  static final Duration PRODUCE_CAP = Duration.ofSeconds(60);
}
