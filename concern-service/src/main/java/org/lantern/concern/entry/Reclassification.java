package org.lantern.concern.entry;

import java.time.Instant;
import java.util.UUID;
import org.lantern.contracts.Level;

/** One step of an entry from a category to another. The level of the entry never falls by it. */
public record Reclassification(
    UUID id,
    Instant at,
    String byName,
    String fromCategory,
    String fromName,
    Level fromLevel,
    String toCategory,
    String toName,
    Level toLevel,
    String reason) {}
