package org.lantern.safeguarding.watch;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the watch last found.
 *
 * @param escalation whether open alerts are passed on in time
 * @param canary whether the test disclosure comes through
 * @param heartbeat whether the sign of life reaches the outside
 */
public record WatchState(Finding escalation, Finding canary, Finding heartbeat) {
  static final WatchState UNKNOWN =
      new WatchState(new Finding.Unknown(), new Finding.Unknown(), new Finding.Unknown());

  /** What is wrong, in short sentences; empty when nothing is. */
  public List<String> troubles() {
    return Stream.of(escalation, canary, heartbeat)
        .filter(Finding.Trouble.class::isInstance)
        .map(Finding.Trouble.class::cast)
        .map(Finding.Trouble::words)
        .toList();
  }

  /** True when a sign of life may go out: both are known to hold, and neither is merely off. */
  public boolean holds() {
    return escalation instanceof Finding.Holds && canary instanceof Finding.Holds;
  }

  WatchState withHeartbeat(Finding found) {
    return new WatchState(escalation, canary, found);
  }
}
