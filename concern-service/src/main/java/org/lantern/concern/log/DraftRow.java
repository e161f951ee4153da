package org.lantern.concern.log;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A draft as it rests. */
@MappedEntity("draft")
record DraftRow(@Id UUID id, String login, Instant updatedAt, byte[] sealed) {}
