package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A person has acknowledged the alert of a concern. Topic {@link Topics#SAFEGUARDING}, key:
 * concern. Once for each alert.
 */
@Serdeable
public record AlertAcknowledged(UUID concernId, UUID alertId, Instant acknowledgedAt) {
  public static final String TYPE = "org.lantern.alert.acknowledged.v1";
}
