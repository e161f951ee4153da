package org.lantern.safeguarding.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertResponse;

/**
 * Another alert about the same pupil or family.
 *
 * @param joinedTo the alert that leads those it is seen to with; null for one that stands alone, or
 *     leads
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record OtherAlertResponse(AlertResponse alert, @Nullable UUID joinedTo) {
  static OtherAlertResponse of(Alert alert) {
    return new OtherAlertResponse(AlertResponse.of(alert), alert.handling().joinedTo());
  }
}
