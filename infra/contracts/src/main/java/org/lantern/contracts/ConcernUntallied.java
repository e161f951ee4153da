package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One concern less to count, without anybody in it: the opposite of a {@link ConcernTallied} with
 * the same fields. Topic {@link Topics#CONCERN}, key: random. Id and key are random, its time is
 * the day, and it leaves apart from all others: also from the tally that counts the concern
 * elsewhere, if there is one, and it may arrive before the tally that it takes back.
 *
 * @param category the code of the category under which it was counted
 * @param level {@link Level#wire}, with which it was counted
 * @param tier with which it was counted, 1 to 3, null without a suggestion
 * @param weekStarting the Monday of the week in which it was observed, in England
 */
@Serdeable
public record ConcernUntallied(
    UUID schoolId, String category, String level, @Nullable Integer tier, LocalDate weekStarting) {
  public static final String TYPE = "org.lantern.concern.untallied.v1";
}
