package org.lantern.safeguarding.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policy that new alerts of a school take along. The trust's contact ends both lists; that step
 * stands beside them, because it is set by nobody and not sent back.
 *
 * @param version of the plan, as in the ETag
 * @param lastInSchool the trust's contact, {@code catch-all}: the last step while the school is
 *     open
 * @param lastOutOfHours the same while it is closed; null where there is no such list
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
    PolicyRequest.@Nullable StepRequest lastInSchool,
    List<PolicyRequest.StepRequest> outOfHours,
    PolicyRequest.@Nullable StepRequest lastOutOfHours,
    int untouchedMinutes) {

  static PolicyResponse of(PolicyState state) {
    return new PolicyResponse(
        state.place().id(),
        state.place().name(),
        state.version(),
        state.origin().name().toLowerCase(Locale.ROOT),
        PolicyRequest.chain(state.policy().inSchool()),
        PolicyRequest.last(state.policy().inSchool()),
        PolicyRequest.chain(state.policy().outOfHours()),
        PolicyRequest.last(state.policy().outOfHours()),
        PolicyRequest.minutes(state.policy().untouchedAfter()));
  }
}
