package org.lantern.concern.ownframework;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;

/**
 * A copy of a framework that a school is changing.
 *
 * @param basedOn the version that it was copied from
 * @param version one more with each change
 * @param publishedAs the version that it became; null before
 */
public record Draft(
    UUID id,
    UUID schoolId,
    UUID basedOn,
    int version,
    State state,
    Framework document,
    Instant changedAt,
    String changedBy,
    @Nullable UUID publishedAs) {

  /** Only an open draft changes. */
  public enum State {
    OPEN,
    PUBLISHED,
    DISCARDED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofWire(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  Draft next(Framework changed, Instant at, String by) {
    return new Draft(id, schoolId, basedOn, version + 1, state, changed, at, by, publishedAs);
  }

  Draft ended(State end, @Nullable UUID as, Instant at, String by) {
    return new Draft(id, schoolId, basedOn, version + 1, end, document, at, by, as);
  }
}
