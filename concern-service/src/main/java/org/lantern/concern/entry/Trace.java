package org.lantern.concern.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That there is an ordinary entry, and nothing of what it says.
 *
 * @param heading the branch of the tree under which it was recorded
 */
public record Trace(
    UUID id,
    String reference,
    List<UUID> schoolIds,
    String category,
    String heading,
    List<UUID> excludedStaffIds,
    Instant observedAt,
    Instant recordedAt) {}
