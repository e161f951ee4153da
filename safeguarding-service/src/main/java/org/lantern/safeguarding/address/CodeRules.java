package org.lantern.safeguarding.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * How an address is proven: by a code of six digits, soon, in a few tries. With five tries in a
 * million codes a guess succeeds once in two hundred thousand times.
 */
final class CodeRules {
  static final Duration VALID_FOR = Duration.ofMinutes(10);
  static final int MOST_WRONG = 5;
  static final int MOST_CODES = 5;
  static final Duration PERIOD = Duration.ofHours(1);

  private CodeRules() {}

  static boolean isSamePeriod(Instant since, Instant now) {
    return now.isBefore(since.plus(PERIOD));
  }

  /** True when enough codes were sent for now. */
  static boolean isExhausted(PersonalAddress address, Instant now) {
    return isSamePeriod(address.codesSince(), now) && address.codesSent() >= MOST_CODES;
  }

  /** True when a code waits that may still be typed. */
  static boolean isWaiting(PersonalAddress address, Instant now) {
    Instant until = address.codeUntil();
    return until != null && now.isBefore(until) && address.wrongCodes() < MOST_WRONG;
  }

  /** Takes the same time for every wrong code. */
  static boolean isRight(PersonalAddress address, String typed) {
    String code = address.code();
    return code != null
        && MessageDigest.isEqual(
            code.getBytes(StandardCharsets.UTF_8),
            typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
  }
}
