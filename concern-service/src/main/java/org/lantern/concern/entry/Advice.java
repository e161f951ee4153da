package org.lantern.concern.entry;

import java.time.Instant;
import java.util.UUID;

/** What the SENCO of a school answered to an entry that asked them. It never changes. */
public record Advice(UUID schoolId, Instant at, String byName, String text) {}
