package org.lantern.concern.lado;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lantern.concern.allegation.LadoClock;

/** What somebody is told while the LADO has not been. */
enum Notice {
  /** The working day is nearly over. */
  NEARLY_OVER,
  /** It is over. */
  OVER;

  /** The one that is due now and was not sent; what is late is said once, as late. */
  static Optional<Notice> due(LadoClock clock, Set<String> told) {
    if (!clock.isPressing()) {
      return Optional.empty();
    }
    Notice due = clock.isOver() ? OVER : NEARLY_OVER;
    return told.contains(due.wire()) ? Optional.empty() : Optional.of(due);
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
