package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.telling.SealedSuggestions;
import org.lantern.contracts.ConcernCorrected;
import org.lantern.contracts.ConcernReassessed;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/**
 * What the other services learn when an entry is put right, beside what is told of its alert: ids
 * and times, and what it suggests now under seal. Each leaves with the transaction that puts it
 * right, under the key of the child whom the entry stood on.
 */
@Singleton
final class ChangeEvents {
  private final Outbox outbox;
  private final SealedSuggestions sealedSuggestions;
  private final Ids ids;

  ChangeEvents(Outbox outbox, SealedSuggestions sealedSuggestions, Ids ids) {
    this.outbox = outbox;
    this.sealedSuggestions = sealedSuggestions;
    this.ids = ids;
  }

  /**
   * What an event names of an entry.
   *
   * @param pupilId null where it stands on no child
   */
  record Subject(UUID concernId, @Nullable UUID pupilId, List<UUID> schoolIds, Level level) {}

  /** Of an ordinary entry nobody else keeps the words, so there is nobody to tell. */
  void corrected(Transaction tx, Subject subject, Instant at) {
    if (subject.level() != Level.NORMAL) {
      ConcernCorrected data =
          new ConcernCorrected(
              subject.concernId(),
              subject.pupilId(),
              subject.schoolIds(),
              subject.level().wire(),
              at);
      append(tx, ids.next(), ConcernCorrected.TYPE, data.subjectId(), data);
    }
  }

  void withdrawn(Transaction work, Subject subject, Instant at) {
    ConcernWithdrawn data =
        new ConcernWithdrawn(
            subject.concernId(),
            subject.pupilId(),
            subject.schoolIds(),
            subject.level().wire(),
            at);
    append(work, ids.next(), ConcernWithdrawn.TYPE, data.subjectId(), data);
  }

  /** What the entry of that reference suggests from now on; empty for nothing any more. */
  void reassessed(
      Transaction work,
      UUID concernId,
      String reference,
      UUID pupilId,
      List<UUID> schoolIds,
      Instant recordedAt,
      Instant at,
      Optional<Suggestion> suggestion) {
    UUID eventId = ids.next();
    append(
        work,
        eventId,
        ConcernReassessed.TYPE,
        pupilId,
        new ConcernReassessed(
            concernId,
            reference,
            pupilId,
            schoolIds,
            recordedAt,
            at,
            suggestion.map(tier -> sealedSuggestions.seal(eventId, pupilId, tier)).orElse(null)));
  }

  private void append(Transaction tx, UUID eventId, String type, UUID key, Object data) {
    outbox.append(tx, new OutgoingEvent(eventId, type, Topics.CONCERN, key, data));
  }
}
