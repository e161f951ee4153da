package org.lantern.safeguarding.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has duty for once, in place of somebody who is away or beside the others.
 *
 * @param until the end, which no longer belongs to it
 * @param away null for duty beside what the week says, as in holidays
 */
public record Cover(LocalDateTime from, LocalDateTime until, @Nullable UUID away, UUID covers) {
  Instant start() {
    return SchoolHours.instant(from);
  }

  Instant end() {
    return SchoolHours.instant(until);
  }

  boolean holds(Instant at) {
    return !at.isBefore(start()) && at.isBefore(end());
  }
}
