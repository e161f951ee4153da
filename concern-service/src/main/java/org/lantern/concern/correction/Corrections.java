package org.lantern.concern.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Correction;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.Reclassification;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** What was put right, as it rests. All but corrections is written by background work. */
interface Corrections {
  /** The correction that this login made under the key, and of which concern. */
  Optional<Known> ofKey(Transaction tx, String login, String key);

  /** What a key stands for. */
  record Known(UUID concernId, Correction correction) {}

  /** The database's clock, which also other entries of the trail were given. */
  Instant now(Transaction tx);

  /**
   * Until the end of the transaction nobody else adds a correction to this entry, moves or
   * reclassifies it: what is added goes along with a move, or finds the entry gone. It comes before
   * the entry is read, and before any lock of its row.
   */
  void hold(Transaction tx, UUID concernId);

  /** Nobody else puts right what counts for these pupils; see {@link Repetitions#hold}. */
  void holdCounts(Transaction work, Collection<UUID> pupilIds);

  /**
   * Appends; a second one under the same login and key waits for the first to commit and then fails
   * as a unique violation.
   */
  void append(Transaction tx, UUID concernId, Caller caller, String key, Correction correction);

  /**
   * Notes the step and gives the locked entry its new category and level. From then on it counts
   * towards repetition, once it stands on a child, or it does not; where that is so already nothing
   * changes.
   */
  void reclassify(
      Transaction work, Entry entry, Caller caller, Reclassification step, boolean counts);

  /** Notes which tier the locked entry suggests now; null for none. */
  void suggests(Transaction work, UUID concernId, @Nullable Integer tier);

  /** What somebody of that login withdrew before, and in favour of which entry. */
  Optional<WithdrawOutcome.Withdrawn> withdrawn(Transaction work, UUID concernId, String login);

  /**
   * Writes the new entry beside the locked one, with everything that was recorded, and withdraws
   * the old one.
   */
  void withdraw(Transaction work, Entry entry, Successor successor, Caller caller, String reason);

  /**
   * The entry that takes the place of one on the wrong child.
   *
   * @param pupilId null where nobody knows yet whom it is about
   * @param suggestion what it suggests for the right child
   * @param counts whether it counts towards repetition, once it stands on a child
   * @param sealed the words, sealed for the new id
   */
  record Successor(
      UUID id,
      String reference,
      @Nullable UUID pupilId,
      List<UUID> schoolIds,
      List<UUID> excludedStaffIds,
      List<String> flags,
      Instant at,
      Optional<Suggestion> suggestion,
      boolean counts,
      LocalDate observedOn,
      byte[] sealed) {}
}
