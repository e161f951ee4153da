package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.ConcernReassessed;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;

/**
 * Follows what becomes of concerns after they were recorded: one that was on the wrong child, and
 * one that suggests something else than at first. Either may come before the concern itself.
 */
@Singleton
final class FollowConcerns implements EventHandler {
  private final Contributions contributions;
  private final SealedContributions sealed;

  FollowConcerns(Contributions contributions, SealedContributions sealed) {
    this.contributions = contributions;
    this.sealed = sealed;
  }

  @Override
  public String topic() {
    return Topics.CONCERN;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(
        ConcernWithdrawn.TYPE, ConcernWithdrawn.class,
        ConcernReassessed.TYPE, ConcernReassessed.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case ConcernWithdrawn withdrawn -> withdraw(tx, withdrawn);
      case ConcernReassessed reassessed -> reassess(tx, event.id(), reassessed);
      default -> throw new IllegalStateException("an event that was not asked for");
    }
  }

  private void withdraw(Transaction tx, ConcernWithdrawn withdrawn) {
    UUID pupilId = withdrawn.pupilId();
    if (pupilId != null) {
      contributions.withdraw(tx, pupilId, withdrawn.concernId(), withdrawn.withdrawnAt());
    }
  }

  private void reassess(Transaction tx, UUID eventId, ConcernReassessed reassessed) {
    UUID pupilId = reassessed.pupilId();
    String suggestion = reassessed.sealedSuggestion();
    @Nullable Contribution contribution =
        suggestion == null
            ? null
            : sealed.open(
                eventId,
                pupilId,
                suggestion,
                reassessed.concernId(),
                reassessed.reference(),
                reassessed.recordedAt());
    contributions.reassess(
        tx,
        pupilId,
        reassessed.concernId(),
        reassessed.schoolIds(),
        contribution,
        reassessed.reassessedAt());
  }
}
