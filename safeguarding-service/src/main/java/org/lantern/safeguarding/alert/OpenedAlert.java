package org.lantern.safeguarding.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;

/**
 * An alert with all that belongs to it, as one person was shown it.
 *
 * @param details null where they cannot be opened here
 * @param schoolName null where the register does not know the school
 * @param history the latest entries, oldest first
 * @param historyCut true when there are earlier entries than these
 */
public record OpenedAlert(
    Alert alert,
    @Nullable DisclosureDetails details,
    @Nullable String schoolName,
    List<HistoryEntry> history,
    boolean historyCut,
    Instant now) {}
