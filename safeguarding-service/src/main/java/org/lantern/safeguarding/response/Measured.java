package org.lantern.safeguarding.response;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Urgency;

/**
 * One alert whose time has just become known.
 *
 * @param step null after everybody had been told once
 * @param at when it was acknowledged, or first acted on
 */
record Measured(
    Measure measure,
    UUID schoolId,
    Urgency level,
    @Nullable Integer step,
    Instant openedAt,
    Instant at,
    Instant acknowledgedAt) {

  Duration took() {
    return Duration.between(openedAt, at);
  }

  /** What is measured. */
  enum Measure {
    ACKNOWLEDGED("acknowledged"),
    FIRST_ACTION("first-action");

    private final String wire;

    Measure(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }
}
