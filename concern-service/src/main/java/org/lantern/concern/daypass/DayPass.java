package org.lantern.concern.daypass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * A pass of one person for one school and some days.
 *
 * @param holder the name of the person
 * @param agency who sent them, empty where nobody did
 * @param lastDay the pass is good until the end of it, in England
 * @param issuedBy the name of the member of staff
 */
public record DayPass(
    UUID id,
    UUID schoolId,
    String holder,
    String agency,
    LocalDate firstDay,
    LocalDate lastDay,
    String issuedBy,
    Instant issuedAt,
    @Nullable Instant revokedAt) {
  /** Longer than two school weeks: then the person belongs into the register. */
  static final int MOST_DAYS = 14;

  /** For so long a form that was open when the pass ended is still recorded. */
  static final Duration LATE = Duration.ofHours(12);

  static final String LOGIN_PREFIX = "pass:";

  /** Where a pass stands on a day. */
  public enum State {
    NOT_YET("not yet good"),
    GOOD("good"),
    OVER("over"),
    REVOKED("withdrawn");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public State state(LocalDate today) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    if (today.isBefore(firstDay)) {
      return State.NOT_YET;
    }
    return today.isAfter(lastDay) ? State.OVER : State.GOOD;
  }

  /**
   * Who records with it, at this school alone. The pass's own id stands where others have a staff
   * id: it is nobody's of the register, so that whoever asks is known to be nobody's family and
   * nobody who is kept out.
   */
  Caller caller() {
    return caller(holder + " (day pass)");
  }

  /** The same, said of a form that came when the pass had ended. */
  Caller callerOfLateForm() {
    return caller(holder + " (day pass, pass ended)");
  }

  private Caller caller(String name) {
    return new Caller(LOGIN_PREFIX + id, name, id, Set.of(Role.DAY_PASS), Set.of(schoolId));
  }

  /** True for a while after a pass that was good is over or was withdrawn. */
  boolean hasJustEnded(Instant now, ZoneId zone) {
    Instant over = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    Instant end = revokedAt != null && revokedAt.isBefore(over) ? revokedAt : over;
    return !now.isBefore(end) && now.isBefore(end.plus(LATE));
  }
}
