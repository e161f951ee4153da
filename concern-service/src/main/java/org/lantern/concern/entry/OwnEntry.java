package org.lantern.concern.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.contracts.Level;

/**
 * One line of what somebody recorded: the receipt, which stays theirs, and what of the entry they
 * may still read.
 *
 * @param shown null where the entry is not theirs to read any more
 */
public record OwnEntry(Receipt receipt, Instant observedAt, @Nullable Shown shown) {
  /**
   * What of the entry is shown in a list.
   *
   * @param pupilName null where no pupil was found, or where they are not in the reader's scope
   * @param advisedAt when the SENCO answered, the latest of several schools; null where none did
   * @param adviceNew whoever recorded it has not read that answer yet
   */
  public record Shown(
      Level level,
      String category,
      String categoryName,
      @Nullable UUID pupilId,
      @Nullable String pupilName,
      @Nullable String yearGroup,
      @Nullable Instant advisedAt,
      boolean adviceNew,
      List<UUID> excludedStaffIds) {}

  OwnEntry withoutContent() {
    return new OwnEntry(receipt, observedAt, null);
  }
}
