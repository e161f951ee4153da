package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;

/** Puts what a recorded concern suggests before the SENCO of each of the pupil's schools. */
@Singleton
final class SuggestPlans implements EventHandler {
  private final Contributions contributions;
  private final SealedContributions sealed;

  SuggestPlans(Contributions contributions, SealedContributions sealed) {
    this.contributions = contributions;
    this.sealed = sealed;
  }

  @Override
  public String topic() {
    return Topics.CONCERN;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(ConcernRecorded.TYPE, ConcernRecorded.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    ConcernRecorded concern = (ConcernRecorded) event.data();
    UUID pupilId = concern.pupilId();
    String suggestion = concern.sealedSuggestion();
    if (pupilId == null || suggestion == null) {
      return;
    }
    Contribution contribution =
        sealed.open(
            event.id(),
            concern.subjectId(),
            suggestion,
            concern.concernId(),
            concern.reference(),
            concern.recordedAt());
    concern.schoolIds().stream()
        .distinct()
        .forEach(school -> contributions.contribute(tx, school, pupilId, contribution));
  }
}
