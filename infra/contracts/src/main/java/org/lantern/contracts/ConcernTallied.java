package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One more concern to count, without anybody in it. Topic {@link Topics#CONCERN}, key: school. It
 * names neither pupil nor concern and knows the week alone, so it cannot be joined to a child. A
 * concern about an adult is never tallied.
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
