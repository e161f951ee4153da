package org.lantern.safeguarding.address;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has given of one kind, for their own eyes.
 *
 * @param proven what counts; null before the first code was typed
 * @param offered what waits for its code
 * @param code the code that was sent there
 * @param codesSent how many codes were sent since {@code codesSince}
 */
record PersonalAddress(
    @Nullable String proven,
    @Nullable Instant provenAt,
    @Nullable String offered,
    @Nullable String code,
    @Nullable Instant codeUntil,
    int wrongCodes,
    int codesSent,
    Instant codesSince) {

  static PersonalAddress none(Instant now) {
    return new PersonalAddress(null, null, null, null, null, 0, 0, now);
  }

  /** With something new that waits for a code; what counts goes on counting. */
  PersonalAddress offering(String address, String newCode, Instant until, Instant now) {
    boolean again = CodeRules.isSamePeriod(codesSince, now);
    return new PersonalAddress(
        proven,
        provenAt,
        address,
        newCode,
        until,
        0,
        again ? codesSent + 1 : 1,
        again ? codesSince : now);
  }

  /** The right code was typed: what was offered counts now. */
  PersonalAddress proving(Instant now) {
    return new PersonalAddress(offered, now, null, null, null, 0, codesSent, codesSince);
  }

  PersonalAddress mistyped() {
    return new PersonalAddress(
        proven, provenAt, offered, code, codeUntil, wrongCodes + 1, codesSent, codesSince);
  }

  /** It never shows itself. */
  @Override
  public String toString() {
    return "personal address";
  }
}
