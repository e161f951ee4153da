package org.lantern.safeguarding.response;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What leaves of a time: the span that it kept within. An exact time beside an exact receipt would
 * tell which concern it was. Pure.
 */
final class SpanRule {
  private static final List<Duration> SPANS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1));

  private SpanRule() {}

  /** The shortest span that is not exceeded; empty when all are. */
  static Optional<Duration> within(Duration took) {
    return SPANS.stream().filter(span -> took.compareTo(span) <= 0).findFirst();
  }
}
