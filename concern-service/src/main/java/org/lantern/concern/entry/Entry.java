package org.lantern.concern.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Conflict;
import org.lantern.contracts.Level;

/**
 * A recorded concern as it rests.
 *
 * @param kind the code of its kind of record
 * @param pupil null where no pupil was found, or where the reader's scope does not hold them
 * @param frameworkVersions what its school followed when it was recorded, as far as the reader may
 *     see them
 * @param route of an allegation, null otherwise
 * @param movedFrom the reference under which it stood on the wrong child first, null otherwise
 */
public record Entry(
    UUID id,
    String reference,
    List<UUID> schoolIds,
    @Nullable PupilShown pupil,
    String kind,
    String category,
    Level level,
    boolean immediateDanger,
    Conflict.@Nullable Route route,
    @Nullable Integer suggestedTier,
    List<String> flags,
    Instant observedAt,
    Instant recordedAt,
    String reporterLogin,
    @Nullable UUID reporterStaffId,
    List<UUID> excludedStaffIds,
    List<Cited> frameworkVersions,
    @Nullable String movedFrom,
    byte[] sealed) {

  /** The pupil as the reader may see them. */
  public record PupilShown(
      UUID id,
      @Nullable String upn,
      String name,
      String yearGroup,
      @Nullable UUID schoolId,
      @Nullable String schoolName) {}
}
