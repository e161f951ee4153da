package org.lantern.safeguarding.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.Terms;

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

  /** What stands, as if it arrived now. */
  static Opening of(Alert alert) {
    return new Opening(alert.level(), alert.route(), alert.excluded(), alert.unreadable());
  }

  Opening joinedWith(Opening other) {
    Set<UUID> both = new HashSet<>(excluded);
    both.addAll(other.excluded());
    return new Opening(
        level.atLeast(other.level()),
        route.compareTo(other.route()) >= 0 ? route : other.route(),
        both,
        unreadable && other.unreadable());
  }

  Opening joinedWith(Alert alert) {
    return joinedWith(of(alert));
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

  /** What of it decides whom a step tells. */
  Terms terms(Policy policy) {
    return new Terms(route, level, policy, excluded, unreadable);
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
