package org.lantern.safeguarding.handling;

import java.time.Instant;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertReaders;

/** An alert whose row one person holds, and the time. */
record InHand(Alert alert, Caller caller, Instant now) {
  /** How the person stands in the record. */
  String person() {
    return AlertReaders.nameInRecord(caller);
  }
}
