package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One more concern to count, without anybody in it. Topic {@link Topics#CONCERN}, key: random. It
 * names neither pupil nor concern and knows the week alone. Its id and key are random, its time is
 * the day, and it leaves apart from the pupil's event, so that it can only be guessed which concern
 * it counts. A concern about an adult is never tallied.
 *
 * @param category the category's code
 * @param level {@link Level#wire}
 * @param tier the suggested tier, 1 to 3, null without a suggestion
 * @param weekStarting the Monday of the week in which it was observed, in England
 */
@Serdeable
public record ConcernTallied(
    UUID schoolId, String category, String level, @Nullable Integer tier, LocalDate weekStarting) {
  public static final String TYPE = "org.lantern.concern.tallied.v1";
}
