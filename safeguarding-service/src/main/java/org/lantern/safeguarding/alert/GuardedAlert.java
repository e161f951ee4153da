package org.lantern.safeguarding.alert;

import java.util.Set;
import java.util.UUID;
import org.lantern.platform.identity.Caller;

/**
 * An alert with those whose step has been reached: together they decide who may see it. Read under
 * a person's scope it knows of no other reader than that person, which is enough to decide of them.
 */
public record GuardedAlert(Alert alert, Set<UUID> readers) {
  public GuardedAlert {
    readers = Set.copyOf(readers);
  }

  /** True when this person may see the alert; what the service tries out on itself nobody may. */
  public boolean isFor(Caller caller) {
    return alert.purpose() != Purpose.CANARY
        && AlertReaders.maySee(caller, alert.visibility(readers));
  }
}
