package org.lantern.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as a column keeps them. */
public final class Times {
  private Times() {}

  /** Cuts off what PostgreSQL would round: for instants that come from outside. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
