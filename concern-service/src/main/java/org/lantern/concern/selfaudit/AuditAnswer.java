package org.lantern.concern.selfaudit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of one item. None is ever changed.
 *
 * @param number counted for the item, from 1
 * @param owner who sees to it, by role or name
 * @param dueOn the day by which it is to be done or looked at again
 * @param answeredBy the name of whoever answered
 */
public record AuditAnswer(
    String itemId,
    int number,
    State state,
    @Nullable String evidence,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    Instant answeredAt,
    String answeredBy) {}
