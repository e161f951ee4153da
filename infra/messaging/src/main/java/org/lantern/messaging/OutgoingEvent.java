package org.lantern.messaging;

import java.util.UUID;

/**
 * An event that is to leave the service.
 *
 * @param id the CloudEvents id; a receiver sees one effect per id
 * @param type the CloudEvents type, a constant of the event's record in {@code infra/contracts}
 * @param topic one of {@link org.lantern.contracts.Topics}; the urgent topic is the urgent lane,
 *     all others keep order per key
 * @param key the pupil's id, or what the topic's page names instead
 * @param data a record of {@code infra/contracts}, written as JSON; a {@link
 *     org.lantern.contracts.Tombstone} is sent with headers and without a value
 */
public record OutgoingEvent(UUID id, String type, String topic, UUID key, Object data) {}
