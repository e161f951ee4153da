package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Safeguarding has committed the alert of a concern: the receipt that ends a row of the urgent
 * outbox. Topic {@link Topics#SAFEGUARDING}, key: concern. It may be repeated.
 *
 * @param eventId the id of the event that arrived
 */
@Serdeable
public record DisclosureReceived(UUID concernId, UUID eventId, UUID alertId, Instant receivedAt) {
  public static final String TYPE = "org.lantern.disclosure.received.v1";
}
