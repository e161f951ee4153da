package org.lantern.concern.telling;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lantern.concern.content.Json;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What a concern suggests, as it travels: sealed for those who hold the register. */
@Singleton
public final class SealedSuggestions {
  private final Sealer sealer;
  private final Json json;

  SealedSuggestions(Sealer sealer, Json json) {
    this.sealer = sealer;
    this.json = json;
  }

  /** Bound to the event and to its subject: it opens in no other. */
  public String seal(UUID eventId, UUID subjectId, Suggestion suggestion) {
    SuggestionDetails details =
        new SuggestionDetails(
            suggestion.tier(),
            suggestion.reasons().stream()
                .map(reason -> new SuggestionDetails.Reason(reason.rule(), reason.text()))
                .toList());
    return sealer.sealText(
        Audience.REGISTER,
        new SealedFor(eventId, subjectId, ConcernRecorded.SUGGESTION_FIELD),
        new String(json.bytes(details), StandardCharsets.UTF_8));
  }
}
