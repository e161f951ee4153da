package org.lantern.safeguarding.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to an alert that somebody has acknowledged.
 *
 * @param holder who has it now: their id in the register, or else their login; null while nobody
 *     has
 * @param takenUp false from a hand-over until the holder has taken it up
 * @param firstActionAt when something was first done about it; it stays
 * @param actBy when everybody is told again unless something is done; null when nothing is awaited
 * @param joinedTo the alert that leads those about the same pupil; null for one that stands alone,
 *     or leads
 */
public record Handling(
    @Nullable String holder,
    boolean takenUp,
    @Nullable Instant firstActionAt,
    @Nullable Instant actBy,
    @Nullable UUID joinedTo) {
  public static final Handling NONE = new Handling(null, false, null, null, null);

  Handling taken(String by, @Nullable Instant until) {
    return new Handling(by, true, firstActionAt, until, joinedTo);
  }

  Handling handedTo(String to, @Nullable Instant until) {
    return new Handling(to, false, firstActionAt, until, joinedTo);
  }

  /** Something was done; only the holder can end the wait after a hand-over. */
  Handling actedOn(String by, Instant at) {
    boolean touches = takenUp || by.equals(holder);
    return new Handling(
        holder,
        touches,
        firstActionAt == null ? at : firstActionAt,
        touches ? null : actBy,
        joinedTo);
  }

  /** An action that is awaited may come later; one that is not stays so. */
  Handling awaitedUntil(Instant later) {
    return actBy == null || actBy.isAfter(later)
        ? this
        : new Handling(holder, takenUp, firstActionAt, later, joinedTo);
  }

  /** Nobody has it any more; what was done stays. */
  Handling dropped() {
    return new Handling(null, false, firstActionAt, null, joinedTo);
  }

  Handling under(UUID lead) {
    return new Handling(holder, takenUp, firstActionAt, actBy, lead);
  }
}
