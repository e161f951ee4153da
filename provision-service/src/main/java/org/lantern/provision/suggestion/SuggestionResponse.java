package org.lantern.provision.suggestion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as a SENCO reads it.
 *
 * @param pupil null while the register has not said who it is
 * @param decidedBy the person's name, and {@code reason} what they gave; null while it is open
 */
@Serdeable
record SuggestionResponse(
    UUID id,
    int version,
    UUID pupilId,
    @Nullable PupilResponse pupil,
    UUID schoolId,
    int tier,
    String state,
    List<ReasonResponse> reasons,
    Instant openedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason) {

  /** Why, and which concern says so. */
  @Serdeable
  record ReasonResponse(String rule, String text, String concernReference, Instant at) {
    static List<ReasonResponse> of(List<Contribution> contributions) {
      return contributions.stream()
          .flatMap(concern ->
              concern.reasons().stream()
                  .map(reason ->
                      new ReasonResponse(
                          reason.rule(), reason.text(), concern.reference(), concern.recordedAt())))
          .toList();
    }
  }

  static SuggestionResponse of(
      Suggestion suggestion, @Nullable PupilResponse pupil, List<Contribution> contributions) {
    Decision decision = suggestion.decision();
    return new SuggestionResponse(
        suggestion.id(),
        suggestion.version(),
        suggestion.pupilId(),
        pupil,
        suggestion.schoolId(),
        suggestion.tier(),
        suggestion.state().wire(),
        ReasonResponse.of(contributions),
        suggestion.openedAt(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.byName(),
        decision == null ? null : decision.reason());
  }
}
