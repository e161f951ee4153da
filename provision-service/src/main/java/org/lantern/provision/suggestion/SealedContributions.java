package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.messaging.SealedJson;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;

/** Opens what concern-service says that a concern suggests. */
@Singleton
final class SealedContributions {
  private static final int LOWEST_TIER = 1;
  private static final int HIGHEST_TIER = 3;

  private final SealedJson sealed;

  SealedContributions(SealedJson sealed) {
    this.sealed = sealed;
  }

  /** Throws {@link UnreadableEvent} for what no retry can mend. */
  Contribution open(
      UUID eventId,
      UUID subjectId,
      String suggestion,
      UUID concernId,
      String reference,
      Instant recordedAt) {
    SuggestionDetails details =
        sealed.open(
            Audience.REGISTER,
            new SealedFor(eventId, subjectId, ConcernRecorded.SUGGESTION_FIELD),
            suggestion,
            SuggestionDetails.class);
    if (details.tier() < LOWEST_TIER || details.tier() > HIGHEST_TIER) {
      throw new UnreadableEvent("the suggestion has no tier from 1 to 3");
    }
    return new Contribution(
        concernId,
        reference,
        recordedAt,
        details.tier(),
        details.reasons().stream()
            .map(reason -> new Reason(reason.rule(), reason.text()))
            .toList());
  }
}
