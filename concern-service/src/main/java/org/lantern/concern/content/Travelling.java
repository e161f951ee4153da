package org.lantern.concern.content;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.submission.Limits;

/**
 * Keeps an event below what a broker and the direct delivery take: 900 KB with sealing and base64,
 * even if every character of every text needed six bytes. An urgent concern is accepted at any
 * length up to that of a request; its whole text rests in the record, and what travels says where
 * it was cut.
 */
public final class Travelling {
  static final int NARRATIVE_CHARACTERS = 48_000;
  static final int TEXT_CHARACTERS = 12_000;
  static final int NAME_CHARACTERS = 1_000;

  /** All further lines together, with their labels. */
  static final int FURTHER_CHARACTERS = 9_000;

  static final int LABEL_CHARACTERS = 100;
  static final String CUT = " […] The text goes on in the record of the concern.";

  private Travelling() {}

  public static String narrative(String words) {
    return cut(words, NARRATIVE_CHARACTERS);
  }

  public static @Nullable String text(@Nullable String words) {
    return words == null ? null : cut(words, TEXT_CHARACTERS);
  }

  public static @Nullable String name(@Nullable String words) {
    return words == null ? null : cut(words, NAME_CHARACTERS);
  }

  private static String cut(String words, int characters) {
    return words.length() <= characters ? words : Limits.beginning(words, characters) + CUT;
  }
}
