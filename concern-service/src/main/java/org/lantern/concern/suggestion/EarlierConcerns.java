package org.lantern.concern.suggestion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** What staff recorded of pupils before, as far as it counts towards repetition. */
interface EarlierConcerns {
  /**
   * How many ordinary concerns about the pupil there were before a concern of that day, which is
   * none of them; null for one that does not rest yet.
   */
  Earlier before(Transaction tx, UUID pupilId, @Nullable UUID concernId, LocalDate observedOn);
}
