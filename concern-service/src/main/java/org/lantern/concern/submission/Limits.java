package org.lantern.concern.submission;

import java.time.Duration;
import java.time.Instant;

/** How much, and how far off, an ordinary concern may be. */
public final class Limits {
  /** Some ten printed pages; more belongs into a document. */
  public static final int NARRATIVE_CHARACTERS = 30_000;

  public static final int TEXT_CHARACTERS = 10_000;
  public static final int NAME_CHARACTERS = 300;
  static final int NOTE_CHARACTERS = 1_000;

  /** Phones run a little fast. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  /** Before that a date is a slip of the finger. */
  public static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

  private Limits() {}

  /** At most so many characters, and no half of a pair at the end: JSON cannot hold one. */
  public static String beginning(String words, int characters) {
    if (words.length() <= characters) {
      return words;
    }
    boolean halves = Character.isHighSurrogate(words.charAt(characters - 1));
    return words.substring(0, halves ? characters - 1 : characters);
  }
}
