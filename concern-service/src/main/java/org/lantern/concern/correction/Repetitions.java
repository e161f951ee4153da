package org.lantern.concern.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.platform.database.Transaction;

/** Ordinary entries about one pupil that count with each other; for background work. */
interface Repetitions {
  /**
   * Until the end of the transaction nobody else holds these pupils: of two who put something right
   * at once the second judges by what the first has made of it. It comes after the lock of the
   * entry and before anything is counted. Who records at this moment is not kept waiting.
   */
  void hold(Transaction work, Collection<UUID> pupilIds);

  /**
   * From now on the entry counts for the child on whom it rests, or it does not. On no child, and
   * where that is so already, nothing changes.
   */
  void follow(Transaction work, UUID concernId, LocalDate observedOn, boolean counts);

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
