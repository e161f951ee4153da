package org.lantern.safeguarding.intake;

import java.time.Instant;
import java.util.UUID;
import org.lantern.safeguarding.alert.HistoryEntry;

/**
 * What became of the entry behind an alert, and when; its words stand at the entry alone.
 *
 * @param kind as the alert's history names it
 */
record EntryChange(UUID eventId, UUID concernId, HistoryEntry.Kind kind, Instant at) {}
