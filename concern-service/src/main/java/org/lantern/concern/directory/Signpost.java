package org.lantern.concern.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of an entry of the directory. None is ever changed; the highest counts.
 *
 * @param version from 1
 * @param changedBy the name of whoever wrote this version
 */
public record Signpost(
    UUID id,
    int version,
    String kindName,
    Contact contact,
    Instant changedAt,
    String changedBy,
    String reason) {}
