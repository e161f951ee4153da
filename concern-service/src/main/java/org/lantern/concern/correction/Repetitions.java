package org.lantern.concern.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.platform.database.Transaction;

/** Ordinary entries about one pupil that count with each other; for background work. */
interface Repetitions {
  /**
   * Those of these days that suggest a plan, kept from changing until the end of the transaction.
   * What somebody else puts right at this moment is left out: they look at it themselves.
   */
  List<Repeated> suggesting(Transaction work, UUID pupilId, Earlier.Reach days);

  /** One of them. */
  record Repeated(
      UUID concernId,
      String reference,
      List<UUID> schoolIds,
      String category,
      int suggestedTier,
      LocalDate observedOn,
      Instant recordedAt) {}
}
