package org.lantern.concern.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.register.KnownPupil;
import org.lantern.contracts.Level;

/**
 * A concern as others are told of it: one that is being recorded, or one that rests and was put
 * right.
 *
 * @param because why it has its level, in words, the latest reason last
 * @param content the words as they rest
 * @param takenOn the reporter acts on it themselves: said once, of the concern as it is recorded,
 *     and never of what was put right or raised since
 */
public record Telling(
    UUID id,
    String reference,
    @Nullable KnownPupil pupil,
    List<UUID> schoolIds,
    String category,
    String categoryName,
    Level level,
    boolean immediateDanger,
    Conflict.@Nullable Route route,
    List<UUID> excludedStaffIds,
    List<String> because,
    List<String> flags,
    Instant observedAt,
    Instant recordedAt,
    @Nullable UUID reporterStaffId,
    ContentRow content,
    boolean takenOn) {

  @Nullable UUID pupilId() {
    return pupil == null ? null : pupil.id();
  }

  /**
   * What sealed fields are bound to, and the key of the events: the pupil, or the concern itself.
   */
  UUID subjectId() {
    return pupil == null ? id : pupil.id();
  }
}
