package org.lantern.concern.lado;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.examination.Conflict;

/**
 * An allegation of which nobody has recorded that the LADO knows, as background work sees it.
 *
 * @param told the notices that were sent
 */
record OpenAllegation(
    UUID id,
    String reference,
    Conflict.Route route,
    List<UUID> schoolIds,
    List<UUID> excludedStaffIds,
    Instant recordedAt,
    Set<String> told,
    Instant now) {}
