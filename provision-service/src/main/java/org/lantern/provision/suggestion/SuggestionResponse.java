package org.lantern.provision.suggestion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as a SENCO reads it.
 *
 * @param pupil null while the register has not said who it is
 * @param reasons why; of an open one those that stand, of another those that it had
 * @param takenBack the entries that do not stand behind it any more, and why
 * @param decidedBy the person's name, and {@code reason} what they gave; null while nobody decided
 * @param withdrawnAt when nothing stood behind it any more, before anybody decided
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
    List<TakenBackResponse> takenBack,
    Instant openedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable Instant withdrawnAt) {

  /** Why, and which concern says so. */
  @Serdeable
  record ReasonResponse(String rule, String text, String concernReference, Instant at) {
    static List<ReasonResponse> of(Suggestion suggestion, List<Suggestions.Basis> basis) {
      return basis.stream()
          .filter(one -> one.takenBack() == null || suggestion.state() != State.OPEN)
          .map(Suggestions.Basis::contribution)
          .flatMap(concern ->
              concern.reasons().stream()
                  .map(reason ->
                      new ReasonResponse(
                          reason.rule(), reason.text(), concern.reference(), concern.recordedAt())))
          .toList();
    }
  }

  /** An entry that was taken back, and the words for it. */
  @Serdeable
  record TakenBackResponse(String concernReference, Instant at, String reason) {
    static List<TakenBackResponse> of(List<Suggestions.Basis> basis) {
      return basis.stream()
          .flatMap(one ->
              Stream.ofNullable(one.takenBack())
                  .map(back ->
                      new TakenBackResponse(
                          one.contribution().reference(), back.at(), back.why().words())))
          .toList();
    }
  }

  static SuggestionResponse of(
      Suggestion suggestion, @Nullable PupilResponse pupil, List<Suggestions.Basis> basis) {
    Decision decision = suggestion.decision();
    return new SuggestionResponse(
        suggestion.id(),
        suggestion.version(),
        suggestion.pupilId(),
        pupil,
        suggestion.schoolId(),
        suggestion.tier(),
        suggestion.state().wire(),
        ReasonResponse.of(suggestion, basis),
        TakenBackResponse.of(basis),
        suggestion.openedAt(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.byName(),
        decision == null ? null : decision.reason(),
        suggestion.withdrawnAt());
  }
}
