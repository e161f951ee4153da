package org.lantern.safeguarding.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The policy that new alerts of a school take along. The trust's contact stands at the end of both
 * lists and is not among the steps.
 *
 * @param version of the plan, as in the ETag
 * @param origin {@code own}, {@code trust} or {@code usual}: who set it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PolicyResponse(
    UUID schoolId,
    String school,
    int version,
    String origin,
    List<PolicyRequest.StepRequest> inSchool,
    List<PolicyRequest.StepRequest> outOfHours,
    int untouchedMinutes) {

  static PolicyResponse of(PolicyState state) {
    return new PolicyResponse(
        state.place().id(),
        state.place().name(),
        state.version(),
        state.origin().name().toLowerCase(Locale.ROOT),
        PolicyRequest.chain(state.policy().inSchool()),
        PolicyRequest.chain(state.policy().outOfHours()),
        PolicyRequest.minutes(state.policy().untouchedAfter()));
  }
}
