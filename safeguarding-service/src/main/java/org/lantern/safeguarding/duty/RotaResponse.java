package org.lantern.safeguarding.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.lantern.safeguarding.plan.AlertPlan;
import org.lantern.safeguarding.plan.PlanVersion;
import org.lantern.safeguarding.rota.RotaRow;

/**
 * The rota of a school, or of the trust.
 *
 * @param version of the plan, as in the ETag
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RotaResponse(UUID schoolId, int version, RotaRow rota) {
  static RotaResponse of(PlanVersion version) {
    AlertPlan plan = version.plan();
    return new RotaResponse(
        version.schoolId(), version.version(), RotaRow.of(plan.rota(), plan.closures()));
  }
}
