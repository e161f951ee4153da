package org.lantern.concern.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that another system kept.
 *
 * @param happenedAt as it says there
 * @param recordedAt as it says there; null where it does not
 * @param named files that it names, also those that nobody brought
 * @param files those that were brought
 */
record EarlierRecord(
    UUID id,
    UUID schoolId,
    UUID pupilId,
    Origin origin,
    Instant happenedAt,
    @Nullable Instant recordedAt,
    List<UUID> excludedStaffIds,
    Words words,
    List<EarlierFile> files) {

  /** What stands in it. */
  record Words(
      String reference,
      String category,
      String text,
      String actions,
      String reporter,
      List<String> named) {}

  EarlierRecord with(List<EarlierFile> brought) {
    return new EarlierRecord(
        id, schoolId, pupilId, origin, happenedAt, recordedAt, excludedStaffIds, words, brought);
  }
}
