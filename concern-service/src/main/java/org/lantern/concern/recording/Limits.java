package org.lantern.concern.recording;

import java.time.Duration;
import java.time.Instant;

/** How much, and how far off, an ordinary concern may be. */
final class Limits {
  /** Some ten printed pages; more belongs into a document. */
  static final int NARRATIVE_CHARACTERS = 30_000;

  static final int TEXT_CHARACTERS = 10_000;
  static final int NAME_CHARACTERS = 300;
  static final int NOTE_CHARACTERS = 1_000;

  /** Phones run a little fast. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  /** Before that a date is a slip of the finger. */
  static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

  private Limits() {}

  /** At most so many characters, and no half of a pair at the end: JSON cannot hold one. */
  static String beginning(String words, int characters) {
    if (words.length() <= characters) {
      return words;
    }
    boolean halves = Character.isHighSurrogate(words.charAt(characters - 1));
    return words.substring(0, halves ? characters - 1 : characters);
  }
}
