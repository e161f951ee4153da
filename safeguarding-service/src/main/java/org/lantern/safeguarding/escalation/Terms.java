package org.lantern.safeguarding.escalation;

import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;

/** What of an alert decides whom a step tells and how long it waits. */
public record Terms(
    Route route, Urgency level, Policy policy, Set<UUID> excluded, boolean unreadable) {
  public Terms {
    excluded = Set.copyOf(excluded);
  }

  public static Terms of(Alert alert) {
    return new Terms(
        alert.route(), alert.level(), alert.policy(), alert.excluded(), alert.unreadable());
  }
}
