package org.lantern.concern.selfaudit;

import java.util.Collection;

/** How many items stand in which state. */
public record Progress(int met, int partly, int notMet, int notLookedAt) {
  static Progress of(Collection<AuditLine> lines) {
    return new Progress(
        count(lines, State.MET),
        count(lines, State.PARTLY),
        count(lines, State.NOT_MET),
        count(lines, State.NOT_LOOKED_AT));
  }

  public int total() {
    return met + partly + notMet + notLookedAt;
  }

  /** What has been looked at, whatever came of it. */
  public int lookedAt() {
    return met + partly + notMet;
  }

  private static int count(Collection<AuditLine> lines, State state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }
}
