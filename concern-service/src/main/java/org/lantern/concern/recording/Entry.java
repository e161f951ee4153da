package org.lantern.concern.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * A recorded concern as it rests.
 *
 * @param pupil null where no pupil was found, or where the reader's scope does not hold them
 * @param route {@code head} or {@code trust} for an allegation, null otherwise
 */
record Entry(
    UUID id,
    String reference,
    List<UUID> schoolIds,
    @Nullable PupilShown pupil,
    String category,
    Level level,
    boolean immediateDanger,
    @Nullable String route,
    @Nullable Integer suggestedTier,
    List<String> flags,
    Instant observedAt,
    Instant recordedAt,
    String reporterLogin,
    @Nullable UUID reporterStaffId,
    List<UUID> excludedStaffIds,
    byte[] sealed) {

  /** The pupil as the reader may see them. */
  record PupilShown(
      UUID id,
      @Nullable String upn,
      String name,
      String yearGroup,
      @Nullable UUID schoolId,
      @Nullable String schoolName) {}
}
