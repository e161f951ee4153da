package org.lantern.concern.recording;

import org.jspecify.annotations.Nullable;

/**
 * Keeps an event below what a broker takes (1 MB with sealing and base64, even if every character
 * needed six bytes). An urgent concern is accepted at any length up to that of a request; its whole
 * text rests in the record, and what travels says where it was cut.
 */
final class Travelling {
  static final int NARRATIVE_CHARACTERS = 60_000;
  static final int TEXT_CHARACTERS = 12_000;
  static final String CUT = " […] The text goes on in the record of the concern.";

  private Travelling() {}

  static String narrative(String words) {
    return cut(words, NARRATIVE_CHARACTERS);
  }

  static @Nullable String text(@Nullable String words) {
    return words == null ? null : cut(words, TEXT_CHARACTERS);
  }

  private static String cut(String words, int characters) {
    if (words.length() <= characters) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(characters - 1)) ? characters - 1 : characters;
    return words.substring(0, end) + CUT;
  }
}
