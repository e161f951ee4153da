package org.lantern.concern.level;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;

/**
 * What of a concern bears on its level.
 *
 * @param markedUrgent a person marked it; a mark that cannot be read counts as one
 * @param category null where it was not given or is not known
 * @param kind what the heading of its kind of record asks for, whatever heading was chosen
 */
public record Sent(
    boolean markedUrgent,
    boolean immediateDanger,
    @Nullable Category category,
    boolean aboutAdult,
    Level kind) {}
