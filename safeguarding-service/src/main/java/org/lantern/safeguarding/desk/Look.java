package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stood on a page when it was drawn. The page carries it, and gives it back when a person
 * marks what they saw as seen: what came later is then not marked with it.
 *
 * @param change the number of the latest change that was shown
 * @param horizon the oldest transaction that was still running: its change may have a lower number
 *     and was not shown
 */
public record Look(long change, long horizon, Instant drawnAt) {
  private static final String SEPARATOR = ".";

  /** The form in which a page carries it. */
  public String text() {
    return change + SEPARATOR + horizon + SEPARATOR + drawnAt.toEpochMilli();
  }

  /** Reads it back; empty for what no page of ours carried. */
  static Optional<Look> of(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}\\.\\d{1,18}\\.\\d{1,15}")) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    return Optional.of(
        new Look(
            Long.parseLong(parts[0]),
            Long.parseLong(parts[1]),
            Instant.ofEpochMilli(Long.parseLong(parts[2]))));
  }
}
