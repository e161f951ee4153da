package org.lantern.concern.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.level.Reason;
import org.lantern.contracts.Flag;

/**
 * The answer to a recorded concern. A repeat under the same key gets the same bytes.
 *
 * @param level {@code urgent}, {@code review} or {@code normal}
 * @param suggestedTier 1 to 3, null where there is nothing to suggest
 * @param flags what was accepted although it looked wrong, as codes
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConcernResponse(
    UUID id,
    String reference,
    String level,
    boolean urgent,
    List<Because> urgentBecause,
    @Nullable Integer suggestedTier,
    List<Because> suggestionReasons,
    List<String> flags) {

  /** A named rule and its words. */
  @Serdeable
  record Because(String rule, String text) {
    static List<Because> of(List<Reason> reasons) {
      return reasons.stream().map(reason -> new Because(reason.rule(), reason.text())).toList();
    }
  }

  static ConcernResponse of(NewConcern concern) {
    Examined.Accepted accepted = concern.accepted();
    return new ConcernResponse(
        concern.id(),
        concern.reference(),
        accepted.level().level().wire(),
        accepted.level().urgent(),
        Because.of(accepted.level().urgentBecause()),
        concern.suggestion().map(suggestion -> suggestion.tier()).orElse(null),
        Because.of(concern.suggestion().map(suggestion -> suggestion.reasons()).orElse(List.of())),
        accepted.flags().stream().map(Flag::code).toList());
  }
}
