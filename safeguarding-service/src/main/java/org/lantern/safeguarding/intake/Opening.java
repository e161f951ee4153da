package org.lantern.safeguarding.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;

/**
 * What a disclosure asks of its alert: how urgent, by which route, and who is kept out. Pure.
 *
 * <p>Joined with an alert that stands it only ever raises: more urgent, past more people, more
 * people kept out.
 *
 * @param unreadable true when the details could not be opened; nobody is known to be kept out then,
 *     and nobody can read it either
 */
record Opening(Urgency level, Route route, Set<UUID> excluded, boolean unreadable) {
  Opening {
    excluded = Set.copyOf(excluded);
  }

  static Opening of(Urgency level, Optional<DisclosureDetails> details) {
    return details
        .map(known -> new Opening(level, route(known), excluded(known), false))
        .orElseGet(() -> new Opening(level, Route.SAFEGUARDING, Set.of(), true));
  }

  Opening joinedWith(Alert alert) {
    Set<UUID> both = new HashSet<>(excluded);
    both.addAll(alert.excluded());
    return new Opening(
        level.atLeast(alert.level()),
        route.compareTo(alert.route()) >= 0 ? route : alert.route(),
        both,
        unreadable && alert.unreadable());
  }

  /** True when the alert would stand otherwise than it does. */
  boolean changes(Alert alert) {
    return level != alert.level()
        || route != alert.route()
        || !excluded.equals(alert.excluded())
        || unreadable != alert.unreadable();
  }

  /** True when people must be told anew: it became more urgent, or takes another route. */
  boolean restarts(Alert alert) {
    return level != alert.level() || route != alert.route();
  }

  private static Route route(DisclosureDetails details) {
    DisclosureDetails.AboutAdult adult = details.aboutAdult();
    return adult == null ? Route.SAFEGUARDING : Route.ofAllegation(adult.route());
  }

  private static Set<UUID> excluded(DisclosureDetails details) {
    Set<UUID> kept = new HashSet<>(details.excludedStaffIds());
    DisclosureDetails.AboutAdult adult = details.aboutAdult();
    if (adult != null && adult.staffId() != null) {
      kept.add(adult.staffId());
    }
    return kept;
  }
}
