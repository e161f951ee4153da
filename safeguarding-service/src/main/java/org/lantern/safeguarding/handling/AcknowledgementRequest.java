package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What may come with an acknowledgement.
 *
 * @param canAct false for "seen, but I cannot act": noted, and the alert goes on escalating
 */
@Serdeable
record AcknowledgementRequest(@Nullable Boolean canAct) {
  boolean meansToAct() {
    return canAct == null || canAct;
  }
}
