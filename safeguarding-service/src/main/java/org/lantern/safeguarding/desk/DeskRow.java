package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert as the desk shows it.
 *
 * @param who the pupil's name or description, or whom it is about; never null, so that a row is
 *     never blank
 * @param where the name of the school
 * @param told whom the step that was last reached has told
 * @param next when the next step comes, as a time of day; null once acknowledged
 * @param takenBy who acknowledged it; null while it is open
 */
public record DeskRow(
    UUID id,
    long version,
    String reference,
    boolean urgent,
    boolean open,
    String who,
    @Nullable String yearGroup,
    @Nullable String category,
    String where,
    Instant openedAt,
    String age,
    String told,
    @Nullable String next,
    @Nullable String takenBy,
    @Nullable String takenAt) {}
