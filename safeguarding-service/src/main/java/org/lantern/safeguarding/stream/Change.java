package org.lantern.safeguarding.stream;

import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Visibility;

/** An alert as it stands after a change, and who may know of it. */
record Change(Alert alert, Set<UUID> readers) {
  Visibility visibility() {
    return alert.visibility(readers);
  }
}
