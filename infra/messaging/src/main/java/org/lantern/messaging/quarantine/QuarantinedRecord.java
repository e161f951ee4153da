package org.lantern.messaging.quarantine;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of a record in quarantine: where, when and why, never the content.
 *
 * @param settledAt when it was offered again and taken; null while it waits
 */
@Serdeable
record QuarantinedRecord(
    UUID id,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable String handler,
    String reason,
    long times,
    Instant firstSeenAt,
    Instant lastSeenAt,
    @Nullable Instant settledAt) {}
