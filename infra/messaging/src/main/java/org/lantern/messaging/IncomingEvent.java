package org.lantern.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived: its CloudEvents attributes, and its data decoded into a record of {@code
 * infra/contracts}.
 */
public record IncomingEvent(
    UUID id, String type, String source, Instant time, String topic, Object data) {}
