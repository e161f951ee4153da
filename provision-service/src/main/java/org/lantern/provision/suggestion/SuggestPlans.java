package org.lantern.provision.suggestion;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Puts what a recorded concern suggests before the SENCO of each of the pupil's schools. */
@Singleton
final class SuggestPlans implements EventHandler {
  private static final int LOWEST_TIER = 1;
  private static final int HIGHEST_TIER = 3;

  private final Suggestions suggestions;
  private final Sealer sealer;
  private final JsonMapper json;

  SuggestPlans(Suggestions suggestions, Sealer sealer, JsonMapper json) {
    this.suggestions = suggestions;
    this.sealer = sealer;
    this.json = json;
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
    String sealed = concern.sealedSuggestion();
    if (pupilId == null || sealed == null) {
      return;
    }
    SuggestionDetails details =
        open(
            new SealedFor(event.id(), concern.subjectId(), ConcernRecorded.SUGGESTION_FIELD),
            sealed);
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
        .forEach(school -> suggestions.contribute(tx, school, pupilId, contribution));
  }

  private SuggestionDetails open(SealedFor target, String sealed) {
    try {
      String opened = sealer.openText(Audience.REGISTER, target, sealed);
      SuggestionDetails details = json.readValue(opened, SuggestionDetails.class);
      if (details == null || details.tier() < LOWEST_TIER || details.tier() > HIGHEST_TIER) {
        throw new UnreadableEvent("the suggestion has no tier from 1 to 3");
      }
      return details;
    } catch (SealBroken broken) {
      throw new UnreadableEvent("the seal of the suggestion is broken");
    } catch (IOException notJson) {
      throw new UnreadableEvent("the suggestion is not what the contract says");
    }
  }
}
