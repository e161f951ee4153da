package org.lantern.messaging.inbox;

import java.util.List;
import java.util.UUID;
import org.lantern.contracts.Topics;
import org.lantern.messaging.wire.Arrival;

/**
 * What an arrival on a compacted topic says of a key.
 *
 * @param erases that nothing stands under the key any more
 */
record Said(Arrival arrival, UUID key, UUID eventId, boolean erases) {

  /** One or none: on other topics each event counts, whatever comes after it. */
  static List<Said> of(Arrival arrival, Envelope envelope) {
    return Topics.isCompacted(arrival.topic())
        ? arrival
            .keyId()
            .map(key -> new Said(arrival, key, envelope.id(), envelope.erases()))
            .stream()
            .toList()
        : List.of();
  }
}
