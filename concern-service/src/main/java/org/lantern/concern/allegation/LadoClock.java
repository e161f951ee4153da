package org.lantern.concern.allegation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the time stands in which the LADO must know of an allegation.
 *
 * @param made null while nobody has recorded that the LADO was told
 */
public record LadoClock(Instant dueAt, Instant remindAt, @Nullable LadoReferral made, Instant now) {

  /** Nobody has recorded it, and it is time to remind of it. */
  public boolean isPressing() {
    return made == null && !now.isBefore(remindAt);
  }

  /** Nobody has recorded it in time. */
  public boolean isOver() {
    return made == null && !now.isBefore(dueAt);
  }

  /** The time that is left, or since when it is over, rounded down. */
  public String words() {
    Duration left = Duration.between(now, dueAt);
    return left.isNegative() || left.isZero()
        ? "over for " + words(left.negated())
        : words(left) + " left";
  }

  private static String words(Duration time) {
    long hours = time.toHours();
    if (hours == 0) {
      return count(time.toMinutes(), "minute");
    }
    return hours < 48 ? count(hours, "hour") : count(time.toDays(), "day");
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
