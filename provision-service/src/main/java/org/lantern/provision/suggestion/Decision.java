package org.lantern.provision.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided.
 *
 * @param reason never null when declined: every decision about a child is kept with its reason
 *     (KCSIE, part one, record keeping, 2025)
 * @param by the login
 * @param byName as shown to colleagues
 */
public record Decision(
    boolean accepted, @Nullable String reason, String by, String byName, Instant at) {

  State state() {
    return accepted ? State.ACCEPTED : State.DECLINED;
  }
}
