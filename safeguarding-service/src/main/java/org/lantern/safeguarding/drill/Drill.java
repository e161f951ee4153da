package org.lantern.safeguarding.drill;

import java.time.Instant;
import java.util.UUID;

/**
 * One drill of one school.
 *
 * @param startedBy the id in the register of whoever started it, or else their login
 */
public record Drill(
    UUID alertId, UUID schoolId, String reference, String startedBy, Instant startedAt) {}
