package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.SealedJson;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;

/** Puts what a recorded concern suggests before the SENCO of each of the pupil's schools. */
@Singleton
final class SuggestPlans implements EventHandler {
  private static final int LOWEST_TIER = 1;
  private static final int HIGHEST_TIER = 3;

  private final Contributions contributions;
  private final SealedJson sealed;

  SuggestPlans(Contributions contributions, SealedJson sealed) {
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
  public Delivery delivery() {
    return Delivery.SHARED;
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
    SuggestionDetails details =
        open(
            new SealedFor(event.id(), concern.subjectId(), ConcernRecorded.SUGGESTION_FIELD),
            suggestion);
    Contribution contribution =
        new Contribution(
            concern.concernId(),
            concern.reference(),
            concern.recordedAt(),
            details.tier(),
            details.reasons().stream()
                .map(reason -> new Reason(reason.rule(), reason.text()))
                .toList());
    concern.schoolIds().stream()
        .distinct()
        .forEach(school -> contributions.contribute(tx, school, pupilId, contribution));
  }

  private SuggestionDetails open(SealedFor target, String text) {
    SuggestionDetails details =
        sealed.open(Audience.REGISTER, target, text, SuggestionDetails.class);
    if (details.tier() < LOWEST_TIER || details.tier() > HIGHEST_TIER) {
      throw new UnreadableEvent("the suggestion has no tier from 1 to 3");
    }
    return details;
  }
}
