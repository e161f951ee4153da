package org.lantern.concern.suggestion;

import java.util.List;
import org.lantern.concern.level.Reason;

/**
 * A tier that a SENCO may want to look at, and why; people decide.
 *
 * @param tier 1 universal, 2 targeted, 3 specialist
 * @param reasons at least one, without content of the concern
 */
public record Suggestion(int tier, List<Reason> reasons) {}
