package org.lantern.safeguarding.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Terms;

/**
 * What a disclosure asks of its alert: how urgent, by which route, and who is kept out. Pure.
 *
 * <p>Joined with an alert that stands it only ever raises: more urgent, past more people, more
 * people kept out.
 *
 * @param unreadable true when the details could not be opened; nobody is known to be kept out then,
 *     and nobody can read it either
 * @param takenOnBy the reporter, who says that they act on it themselves; null for nobody. It
 *     counts where the alert is opened, and never for one that stands
 */
record Opening(
    Urgency level, Route route, Set<UUID> excluded, boolean unreadable, @Nullable UUID takenOnBy) {
  Opening {
    excluded = Set.copyOf(excluded);
  }

  static Opening of(Urgency level, Optional<DisclosureDetails> details) {
    return details
        .map(known -> new Opening(level, route(known), excluded(known), false, takenOnBy(known)))
        .orElseGet(() -> new Opening(level, Route.SAFEGUARDING, Set.of(), true, null));
  }

  /** What stands, as if it arrived now. */
  static Opening of(Alert alert) {
    return new Opening(alert.level(), alert.route(), alert.excluded(), alert.unreadable(), null);
  }

  Opening joinedWith(Opening other) {
    Set<UUID> both = new HashSet<>(excluded);
    both.addAll(other.excluded());
    return new Opening(
        level.atLeast(other.level()),
        route.compareTo(other.route()) >= 0 ? route : other.route(),
        both,
        unreadable && other.unreadable(),
        null);
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

  /**
   * Who has the alert from the start: the reporter who acts on it, where they are a safeguarding
   * lead or deputy here and not kept out of it. An allegation about an adult is for the headteacher
   * or for those past them: nobody has it by having logged it.
   */
  Optional<UUID> holder(Instant now, People people) {
    return Optional.ofNullable(takenOnBy)
        .filter(who -> !route.isAllegation() && !unreadable)
        .filter(who -> people.at(Audience.SAFEGUARDING_LEADS, now, excluded).contains(who));
  }

  /** What of it decides whom a step tells. */
  Terms terms(Policy policy) {
    return new Terms(route, level, policy, excluded, unreadable);
  }

  private static @Nullable UUID takenOnBy(DisclosureDetails details) {
    return Boolean.TRUE.equals(details.takenOn()) ? details.reporterStaffId() : null;
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
