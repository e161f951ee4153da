package org.lantern.safeguarding.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about an alert. It never changes: a correction is another one beside it.
 *
 * @param done false in a correction that says: it was not done after all
 * @param doneAt when it was done, as the person says
 * @param notedBy their id in the register, or else their login
 * @param corrects the one that this puts right; null for what stands by itself
 * @param note null where nothing was written, or it cannot be opened here
 */
public record Action(
    UUID id,
    ChecklistItem item,
    boolean done,
    Instant doneAt,
    Instant notedAt,
    String notedBy,
    @Nullable UUID corrects,
    @Nullable String note) {}
