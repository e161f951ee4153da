package org.lantern.concern.ownframework;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of a draft, for its history.
 *
 * @param version the version of the draft that it made
 * @param itemId null for what concerns the whole
 * @param before what the item said; null for a new one
 * @param after what it says now; null for one that was left out
 */
public record Change(
    int version,
    Action action,
    @Nullable String itemId,
    @Nullable String before,
    @Nullable String after,
    Instant at,
    String by) {

  /** What was done. */
  public enum Action {
    COPIED("Copied"),
    TITLED("Named"),
    CHANGED("Changed"),
    ADDED("Added"),
    LEFT_OUT("Left out"),
    PUBLISHED("Published"),
    DISCARDED("Discarded");

    private final String words;

    Action(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Action ofWire(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
