package org.lantern.concern.worrybox;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * A tablet in a child's hands: bound to one school and to some hours. It may leave notes and read
 * nothing: nobody's login is its login, so that who started it does not read the notes either.
 *
 * @param startedBy the name of the member of staff
 */
record Tablet(UUID id, UUID schoolId, String startedBy, Instant until) {
  /** A school day. */
  static final Duration LIFETIME = Duration.ofHours(8);

  static final String LOGIN_PREFIX = "worry-box:";

  boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  Caller caller() {
    return new Caller(
        LOGIN_PREFIX + id,
        "Worry box (tablet started by " + startedBy + ")",
        null,
        Set.of(Role.STAFF),
        Set.of(schoolId));
  }
}
